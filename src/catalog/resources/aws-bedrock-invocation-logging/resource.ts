import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockInvocationLogging = defineResource({
  id: "aws-bedrock-invocation-logging",
  platform: "aws",
  title: "Amazon Bedrock model invocation logging",
  types: { terraform: ["aws_bedrock_model_invocation_logging_configuration"] },
  kind: "ai-service",
  name: "id",
  fixed: { provider: "aws.bedrock", category: "model-api", apiHost: null },
  reads: {
    logsAllContent: {
      cases: [
        { if: { "logging_config.text_data_delivery_enabled": false }, is: false },
        { if: { "logging_config.image_data_delivery_enabled": false }, is: false },
        { if: { "logging_config.embedding_data_delivery_enabled": false }, is: false },
        { if: { "logging_config.video_data_delivery_enabled": false }, is: false },
      ],
      absent: true,
    },
    logging: {
      cases: [
        { if: { "logging_config.text_data_delivery_enabled": false }, is: false },
        { if: { "logging_config.s3_config": "set" }, is: true },
        { if: { "logging_config.cloudwatch_config": "set" }, is: true },
      ],
      absent: false,
    },
  },
  links: [
    { verb: "writes", at: "logging_config.s3_config.bucket_name" },
    { verb: "runs-as", at: "logging_config.cloudwatch_config.role_arn", identity: true },
  ],
  source: "Amazon Bedrock API Reference, PutModelInvocationLoggingConfiguration, LoggingConfig",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "logs" { bucket = "invocation-logs" }
resource "aws_bedrock_model_invocation_logging_configuration" "all" {
  logging_config {
    embedding_data_delivery_enabled = true
    s3_config { bucket_name = aws_s3_bucket.logs.id }
  }
}`,
      finds: { "ai-service:all": { logging: true }, "data-store:invocation-logs": {} },
      links: ["ai-service:all -writes-> data-store:invocation-logs"],
    },
    {
      format: "terraform",
      code: `
resource "aws_bedrock_model_invocation_logging_configuration" "images" {
  logging_config {
    text_data_delivery_enabled = false
    s3_config { bucket_name = "elsewhere" }
  }
}`,
      finds: { "ai-service:images": { logging: false } },
    },
  ],
});
