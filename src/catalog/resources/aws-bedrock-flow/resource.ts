import type { ItemGroup } from "../../../domain/resource.ts";
import { defineResource } from "../../../domain/resource.ts";

/** Nodes that send a prompt to a model; without a guardrail of its own nothing screens it. */
const PROMPTS: readonly ItemGroup[] = [
  {
    at: "definition.node.configuration.prompt|Definition.Nodes.Configuration.Prompt",
    called: "a prompt node",
    sides: [{ "guardrail_configuration|GuardrailConfiguration": "unset" }],
  },
];

export const awsBedrockFlow = defineResource({
  id: "aws-bedrock-flow",
  platform: "aws",
  title: "Amazon Bedrock flow",
  types: { terraform: ["aws_bedrockagent_flow"], cloudformation: ["AWS::Bedrock::Flow"] },
  kind: "pipeline",
  name: "name|Name",
  fixed: { framework: "bedrock-flows" },
  reads: {
    unguarded: { items: { groups: PROMPTS, active: false } },
    encryptionKey: { at: "customer_encryption_key_arn|CustomerEncryptionKeyArn", set: "customer", absent: "provider" },
  },
  links: [
    { verb: "runs-as", at: "execution_role_arn|ExecutionRoleArn", identity: true },
    {
      verb: "uses",
      at: "definition.node.configuration.prompt.source_configuration.inline.model_id|Definition.Nodes.Configuration.Prompt.SourceConfiguration.Inline.ModelId",
      model: "aws.bedrock",
    },
    {
      verb: "uses",
      at: "definition.node.configuration.agent.agent_alias_arn|Definition.Nodes.Configuration.Agent.AgentAliasArn",
    },
    {
      verb: "retrieves-from",
      at: "definition.node.configuration.knowledge_base.knowledge_base_id|Definition.Nodes.Configuration.KnowledgeBase.KnowledgeBaseId",
    },
    {
      verb: "guarded-by",
      at: "definition.node.configuration.prompt.guardrail_configuration.guardrail_identifier|Definition.Nodes.Configuration.Prompt.GuardrailConfiguration.GuardrailIdentifier",
    },
  ],
  source: "Amazon Bedrock API Reference, CreateFlow",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrockagent_flow" "triage" {
  name               = "triage"
  execution_role_arn = "arn:aws:iam::123456789012:role/flow"
  definition {
    node {
      name = "ask"
      type = "Prompt"
      configuration {
        prompt {
          source_configuration {
            inline { model_id = "amazon.nova-lite-v1:0" }
          }
        }
      }
    }
  }
}`,
      finds: { "pipeline:triage": { encryptionKey: "provider" } },
      links: ["pipeline:triage -uses-> model:amazon.nova-lite-v1:0", "pipeline:triage -runs-as-> identity:flow"],
    },
  ],
});
