import { defineResource } from "../../../domain/resource.ts";

export const awsS3PublicAccessBlock = defineResource({
  id: "aws-s3-public-access-block",
  platform: "aws",
  title: "Amazon S3 public access block",
  types: { terraform: ["aws_s3_bucket_public_access_block"] },
  kind: "data-store",
  of: "bucket",
  overrules: true,
  name: "bucket",
  reads: {
    publicAccess: {
      cases: [
        {
          if: {
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
          is: false,
        },
      ],
      elsewhere: "the bucket's policy and access list, as not everything public is blocked",
    },
  },
  source: "Amazon S3 API Reference, PublicAccessBlockConfiguration",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "weights" {
  bucket = "weights"
  acl    = "public-read"
}
resource "aws_s3_bucket_public_access_block" "weights" {
  bucket                  = aws_s3_bucket.weights.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_sagemaker_model" "m" {
  name = "m"
  primary_container { model_data_url = "s3://\${aws_s3_bucket.weights.id}/m.tar.gz" }
}`,
      finds: { "data-store:weights": { publicAccess: false } },
    },
  ],
});
