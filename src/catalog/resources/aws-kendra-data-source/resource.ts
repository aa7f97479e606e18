import { defineResource } from "../../../domain/resource.ts";

export const awsKendraDataSource = defineResource({
  id: "aws-kendra-data-source",
  platform: "aws",
  title: "Amazon Kendra data source",
  types: { terraform: ["aws_kendra_data_source"], cloudformation: ["AWS::Kendra::DataSource"] },
  kind: "pipeline",
  name: "name|Name",
  fixed: { framework: "kendra-ingestion" },
  reads: {},
  links: [
    { verb: "writes", at: "index_id|IndexId" },
    {
      verb: "reads",
      at: "configuration.s3_configuration.bucket_name|DataSourceConfiguration.S3Configuration.BucketName",
    },
    { verb: "runs-as", at: "role_arn|RoleArn", identity: true },
  ],
  source: "Amazon Kendra API Reference, CreateDataSource",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "docs" { bucket = "docs" }
resource "aws_kendra_index" "search" { name = "search" }
resource "aws_kendra_data_source" "docs" {
  index_id = aws_kendra_index.search.id
  name     = "documents"
  type     = "S3"
  configuration {
    s3_configuration { bucket_name = aws_s3_bucket.docs.id }
  }
}`,
      finds: { "pipeline:documents": { framework: "kendra-ingestion" } },
      links: ["pipeline:documents -reads-> data-store:docs", "pipeline:documents -writes-> vector-store:search"],
    },
  ],
});
