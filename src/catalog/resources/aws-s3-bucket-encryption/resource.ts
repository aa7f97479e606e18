import { defineResource } from "../../../domain/resource.ts";

export const awsS3BucketEncryption = defineResource({
  id: "aws-s3-bucket-encryption",
  platform: "aws",
  title: "Amazon S3 bucket encryption",
  types: { terraform: ["aws_s3_bucket_server_side_encryption_configuration"] },
  kind: "data-store",
  of: "bucket",
  name: "bucket",
  reads: {
    encryptionKey: {
      at: "rule.apply_server_side_encryption_by_default.kms_master_key_id",
      set: "customer",
      absent: "provider",
    },
  },
  source: "Amazon S3 API Reference, ServerSideEncryptionByDefault",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "weights" { bucket = "weights" }
resource "aws_s3_bucket_server_side_encryption_configuration" "weights" {
  bucket = aws_s3_bucket.weights.id
  rule {
    apply_server_side_encryption_by_default {
      kms_master_key_id = aws_kms_key.k.arn
      sse_algorithm     = "aws:kms"
    }
  }
}
resource "aws_sagemaker_model" "m" {
  name = "m"
  primary_container { model_data_url = "s3://\${aws_s3_bucket.weights.id}/m.tar.gz" }
}`,
      finds: { "data-store:weights": { encryptionKey: "customer" } },
    },
  ],
});
