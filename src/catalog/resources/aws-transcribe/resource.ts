import { defineResource } from "../../../domain/resource.ts";

export const awsTranscribe = defineResource({
  id: "aws-transcribe",
  platform: "aws",
  title: "Amazon Transcribe custom language model",
  types: { terraform: ["aws_transcribe_language_model"] },
  kind: "model",
  name: "model_name",
  fixed: { provider: "aws.transcribe", usage: "used", source: "api" },
  reads: { modelId: { at: "model_name", literal: true } },
  links: [
    { verb: "runs-as", at: "input_data_config.data_access_role_arn", identity: true },
    { verb: "trained-on", at: "input_data_config.s3_uri" },
  ],
  source: "Amazon Transcribe API Reference, CreateLanguageModel",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_transcribe_language_model" "calls" {
  model_name      = "calls"
  base_model_name = "NarrowBand"
  language_code   = "en-US"
  input_data_config {
    data_access_role_arn = "arn:aws:iam::123456789012:role/transcribe"
    s3_uri               = "s3://calls/"
  }
}`,
      finds: { "model:calls": { provider: "aws.transcribe" } },
      links: ["model:calls -runs-as-> identity:transcribe"],
    },
  ],
});
