import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockCustomModel = defineResource({
  id: "aws-bedrock-custom-model",
  platform: "aws",
  title: "Amazon Bedrock custom model",
  types: { terraform: ["aws_bedrock_custom_model"] },
  kind: "model",
  name: "custom_model_name",
  fixed: { provider: "aws.bedrock", usage: "used", source: "api" },
  reads: {
    modelId: { at: "custom_model_name", literal: true },
    encryptionKey: { at: "custom_model_kms_key_id", set: "customer", absent: "provider" },
    privateNetwork: { at: "vpc_config", set: true, absent: false },
  },
  links: [
    { verb: "fine-tuned-from", at: "base_model_identifier", model: "aws.bedrock" },
    { verb: "trained-on", at: "training_data_config.s3_uri" },
    { verb: "runs-as", at: "role_arn", identity: true },
  ],
  source: "Amazon Bedrock API Reference, CreateModelCustomizationJob",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "training" { bucket = "training" }
resource "aws_bedrock_custom_model" "tuned" {
  custom_model_name     = "tuned"
  job_name              = "tune"
  base_model_identifier = "arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-text-express-v1"
  role_arn              = "arn:aws:iam::123456789012:role/tuning"
  training_data_config { s3_uri = "s3://\${aws_s3_bucket.training.id}/data.jsonl" }
}`,
      finds: { "model:tuned": { modelId: "tuned", encryptionKey: "provider", privateNetwork: false } },
      links: [
        "model:tuned -fine-tuned-from-> model:amazon.titan-text-express-v1",
        "model:tuned -trained-on-> data-store:training",
      ],
    },
  ],
});
