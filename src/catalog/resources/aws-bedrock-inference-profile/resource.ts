import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockInferenceProfile = defineResource({
  id: "aws-bedrock-inference-profile",
  platform: "aws",
  title: "Amazon Bedrock application inference profile",
  types: {
    terraform: ["aws_bedrock_inference_profile"],
    cloudformation: ["AWS::Bedrock::ApplicationInferenceProfile"],
  },
  kind: "endpoint",
  name: "name|InferenceProfileName",
  fixed: { provider: "aws.bedrock" },
  reads: {},
  links: [{ verb: "serves", at: "model_source.copy_from|ModelSource.CopyFrom", model: "aws.bedrock" }],
  source: "Amazon Bedrock API Reference, CreateInferenceProfile",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrock_inference_profile" "team" {
  name = "team"
  model_source { copy_from = "arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-3-5-sonnet-20241022-v2:0" }
}`,
      finds: { "endpoint:team": { provider: "aws.bedrock" } },
      links: ["endpoint:team -serves-> model:anthropic.claude-3-5-sonnet-20241022-v2:0"],
    },
  ],
});
