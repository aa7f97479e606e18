import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockProvisionedThroughput = defineResource({
  id: "aws-bedrock-provisioned-throughput",
  platform: "aws",
  title: "Amazon Bedrock provisioned throughput",
  types: { terraform: ["aws_bedrock_provisioned_model_throughput"] },
  kind: "endpoint",
  name: "provisioned_model_name",
  fixed: { provider: "aws.bedrock" },
  reads: {},
  links: [{ verb: "serves", at: "model_arn", model: "aws.bedrock" }],
  source: "Amazon Bedrock API Reference, CreateProvisionedModelThroughput",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrock_provisioned_model_throughput" "fast" {
  provisioned_model_name = "fast"
  model_arn              = "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2"
  commitment_duration    = "SixMonths"
  model_units            = 1
}`,
      finds: { "endpoint:fast": { provider: "aws.bedrock" } },
      links: ["endpoint:fast -serves-> model:anthropic.claude-v2"],
    },
  ],
});
