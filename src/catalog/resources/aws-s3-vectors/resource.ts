import { defineResource } from "../../../domain/resource.ts";

export const awsS3Vectors = defineResource({
  id: "aws-s3-vectors",
  platform: "aws",
  title: "Amazon S3 vector bucket",
  types: { terraform: ["aws_s3vectors_vector_bucket"], cloudformation: ["AWS::S3Vectors::VectorBucket"] },
  kind: "vector-store",
  name: "vector_bucket_name|VectorBucketName",
  fixed: { technology: "s3-vectors", hosted: true },
  reads: {
    encryptionKey: {
      cases: [
        { if: { "encryption_configuration.kms_key_arn|EncryptionConfiguration.KmsKeyArn": "set" }, is: "customer" },
      ],
      absent: "provider",
    },
  },
  source: "Amazon S3 Vectors API Reference, CreateVectorBucket, EncryptionConfiguration",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3vectors_vector_bucket" "vectors" { vector_bucket_name = "vectors" }`,
      finds: { "vector-store:vectors": { encryptionKey: "provider" } },
    },
  ],
});
