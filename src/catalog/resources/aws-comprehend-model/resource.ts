import { defineResource } from "../../../domain/resource.ts";

export const awsComprehendModel = defineResource({
  id: "aws-comprehend-model",
  platform: "aws",
  title: "Amazon Comprehend custom model",
  types: {
    terraform: ["aws_comprehend_document_classifier", "aws_comprehend_entity_recognizer"],
    cloudformation: ["AWS::Comprehend::DocumentClassifier"],
  },
  kind: "model",
  name: "name|DocumentClassifierName",
  fixed: { provider: "aws.comprehend", usage: "used", source: "api" },
  reads: {
    modelId: { at: "name|DocumentClassifierName", literal: true },
    encryptionKey: { at: "model_kms_key_id|ModelKmsKeyId", set: "customer", absent: "provider" },
    privateNetwork: { at: "vpc_config|VpcConfig", set: true, absent: false },
  },
  links: [
    { verb: "runs-as", at: "data_access_role_arn|DataAccessRoleArn", identity: true },
    { verb: "trained-on", at: "input_data_config.s3_uri|InputDataConfig.S3Uri" },
    { verb: "trained-on", at: "input_data_config.documents.s3_uri" },
  ],
  source: "Amazon Comprehend API Reference, CreateDocumentClassifier, CreateEntityRecognizer",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "mail" { bucket = "mail" }
resource "aws_comprehend_document_classifier" "spam" {
  name                 = "spam"
  data_access_role_arn = "arn:aws:iam::123456789012:role/comprehend"
  language_code        = "en"
  input_data_config { s3_uri = "s3://\${aws_s3_bucket.mail.bucket}/documents" }
}`,
      finds: { "model:spam": { encryptionKey: "provider", privateNetwork: false } },
      links: ["model:spam -trained-on-> data-store:mail"],
    },
  ],
});
