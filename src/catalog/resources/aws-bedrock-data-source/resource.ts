import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockDataSource = defineResource({
  id: "aws-bedrock-data-source",
  platform: "aws",
  title: "Amazon Bedrock knowledge base data source",
  types: { terraform: ["aws_bedrockagent_data_source"], cloudformation: ["AWS::Bedrock::DataSource"] },
  kind: "pipeline",
  name: "name|Name",
  fixed: { framework: "bedrock-ingestion" },
  reads: {
    keepsDeleted: { at: "data_deletion_policy|DataDeletionPolicy", values: { RETAIN: true, DELETE: false } },
    encryptionKey: {
      at: "server_side_encryption_configuration.kms_key_arn|ServerSideEncryptionConfiguration.KmsKeyArn",
      set: "customer",
      absent: "provider",
    },
  },
  links: [
    { verb: "writes", at: "knowledge_base_id|KnowledgeBaseId" },
    {
      verb: "reads",
      at: "data_source_configuration.s3_configuration.bucket_arn|DataSourceConfiguration.S3Configuration.BucketArn",
    },
    {
      verb: "uses",
      at: "vector_ingestion_configuration.parsing_configuration.bedrock_foundation_model_configuration.model_arn|VectorIngestionConfiguration.ParsingConfiguration.BedrockFoundationModelConfiguration.ModelArn",
      model: "aws.bedrock",
    },
  ],
  source: "Amazon Bedrock API Reference, CreateDataSource",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "docs" { bucket = "docs" }
resource "aws_bedrockagent_knowledge_base" "docs" { name = "docs" }
resource "aws_bedrockagent_data_source" "docs" {
  name              = "documents"
  knowledge_base_id = aws_bedrockagent_knowledge_base.docs.id
  data_source_configuration {
    type = "S3"
    s3_configuration { bucket_arn = aws_s3_bucket.docs.arn }
  }
}`,
      finds: { "pipeline:documents": { encryptionKey: "provider" }, "data-store:docs": {} },
      links: ["pipeline:documents -reads-> data-store:docs", "pipeline:documents -writes-> vector-store:docs"],
    },
  ],
});
