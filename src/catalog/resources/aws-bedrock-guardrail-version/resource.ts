import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockGuardrailVersion = defineResource({
  id: "aws-bedrock-guardrail-version",
  platform: "aws",
  title: "Amazon Bedrock guardrail version",
  types: { terraform: ["aws_bedrock_guardrail_version"], cloudformation: ["AWS::Bedrock::GuardrailVersion"] },
  kind: "guardrail",
  standsFor: "guardrail_arn|GuardrailIdentifier",
  name: "description|Description",
  reads: {},
  source: "Amazon Bedrock API Reference, CreateGuardrailVersion",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrock_guardrail" "safe" { name = "safe" }
resource "aws_bedrock_guardrail_version" "one" { guardrail_arn = aws_bedrock_guardrail.safe.guardrail_arn }
resource "aws_bedrockagent_agent" "helper" {
  agent_name = "helper"
  guardrail_configuration {
    guardrail_identifier = aws_bedrock_guardrail_version.one.guardrail_arn
    guardrail_version    = aws_bedrock_guardrail_version.one.version
  }
}`,
      finds: { "guardrail:safe": { enforces: [] } },
      links: ["agent:helper -guarded-by-> guardrail:safe"],
    },
  ],
});
