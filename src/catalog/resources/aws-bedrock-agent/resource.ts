import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockAgent = defineResource({
  id: "aws-bedrock-agent",
  platform: "aws",
  title: "Amazon Bedrock agent",
  types: { terraform: ["aws_bedrockagent_agent"], cloudformation: ["AWS::Bedrock::Agent"] },
  kind: "agent",
  name: "agent_name|AgentName",
  fixed: { framework: "bedrock-agents", executesCode: false },
  reads: {
    guardrailPinned: {
      cases: [
        {
          if: { "guardrail_configuration.guardrail_version|GuardrailConfiguration.GuardrailVersion": "DRAFT" },
          is: false,
        },
        {
          if: { "guardrail_configuration.guardrail_version|GuardrailConfiguration.GuardrailVersion": "set" },
          is: true,
        },
      ],
      optional: true,
    },
    instructed: { at: "instruction|Instruction", set: true, absent: false },
    sessionSeconds: { at: "idle_session_ttl_in_seconds|IdleSessionTTLInSeconds", least: true, absent: 600 },
    encryptionKey: { at: "customer_encryption_key_arn|CustomerEncryptionKeyArn", set: "customer", absent: "provider" },
    guardrails: { at: "guardrail_configuration|GuardrailConfiguration", set: 1, absent: 0 },
    hasMemory: { at: "memory_configuration|MemoryConfiguration", set: true, absent: false },
    allowsDelegation: {
      at: "agent_collaboration|AgentCollaboration",
      values: { SUPERVISOR: true, SUPERVISOR_ROUTER: true, DISABLED: false },
      absent: false,
    },
  },
  links: [
    { verb: "uses", at: "foundation_model|FoundationModel", model: "aws.bedrock" },
    { verb: "instructed-by", at: "instruction|Instruction", prompt: true },
    { verb: "runs-as", at: "agent_resource_role_arn|AgentResourceRoleArn", identity: true },
    {
      verb: "guarded-by",
      at: "guardrail_configuration.guardrail_identifier|GuardrailConfiguration.GuardrailIdentifier",
    },
    { verb: "retrieves-from", at: "KnowledgeBases.KnowledgeBaseId" },
    { verb: "delegates-to", at: "AgentCollaborators.AgentDescriptor.AliasArn" },
  ],
  source: "Amazon Bedrock API Reference, CreateAgent",
  examples: [
    {
      format: "terraform",
      code: `
variable "region" {}
resource "aws_iam_role" "agent" { name = "agent-role" }
resource "aws_bedrock_guardrail" "safe" { name = "safe" }
resource "aws_bedrockagent_agent" "helper" {
  agent_name              = "helper"
  agent_resource_role_arn = aws_iam_role.agent.arn
  foundation_model        = "anthropic.claude-3-5-sonnet-20240620-v1:0"
  instruction             = "You help customers of \${var.region} to return parcels."
  guardrail_configuration {
    guardrail_identifier = aws_bedrock_guardrail.safe.guardrail_id
    guardrail_version    = "DRAFT"
  }
}`,
      finds: { "agent:helper": { guardrails: 1, encryptionKey: "provider", hasMemory: false } },
      links: [
        "agent:helper -guarded-by-> guardrail:safe",
        "agent:helper -instructed-by-> prompt:helper instructions",
        "agent:helper -runs-as-> identity:agent-role",
        "agent:helper -uses-> model:anthropic.claude-3-5-sonnet-20240620-v1:0",
      ],
    },
    {
      format: "cloudformation",
      code: `
Resources:
  Helper:
    Type: AWS::Bedrock::Agent
    Properties:
      AgentName: helper
      FoundationModel: !Sub arn:aws:bedrock:\${AWS::Region}::foundation-model/amazon.nova-pro-v1:0
      KnowledgeBases:
        - KnowledgeBaseId: !Ref Docs
  Docs:
    Type: AWS::Bedrock::KnowledgeBase
    Properties: { Name: docs }`,
      finds: { "agent:helper": { guardrails: 0 } },
      links: ["agent:helper -uses-> model:amazon.nova-pro-v1:0", "agent:helper -retrieves-from-> vector-store:docs"],
    },
  ],
});
