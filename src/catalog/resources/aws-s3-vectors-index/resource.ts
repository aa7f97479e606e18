import { defineResource } from "../../../domain/resource.ts";

export const awsS3VectorsIndex = defineResource({
  id: "aws-s3-vectors-index",
  platform: "aws",
  title: "Amazon S3 vector index",
  types: { terraform: ["aws_s3vectors_index"], cloudformation: ["AWS::S3Vectors::Index"] },
  kind: "vector-store",
  standsFor: "vector_bucket_name|VectorBucketArn|VectorBucketName",
  name: "index_name|IndexName",
  reads: {},
  source: "Amazon S3 Vectors API Reference, CreateIndex",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3vectors_vector_bucket" "vectors" { vector_bucket_name = "vectors" }
resource "aws_s3vectors_index" "docs" {
  index_name         = "docs"
  vector_bucket_name = aws_s3vectors_vector_bucket.vectors.vector_bucket_name
}
resource "aws_bedrockagent_knowledge_base" "kb" {
  name = "kb"
  storage_configuration {
    type = "S3_VECTORS"
    s3_vectors_configuration { index_arn = aws_s3vectors_index.docs.index_arn }
  }
}`,
      finds: { "vector-store:vectors": {} },
      links: ["vector-store:kb -retrieves-from-> vector-store:vectors"],
    },
  ],
});
