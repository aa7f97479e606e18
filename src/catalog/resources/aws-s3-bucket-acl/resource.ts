import { defineResource } from "../../../domain/resource.ts";

export const awsS3BucketAcl = defineResource({
  id: "aws-s3-bucket-acl",
  platform: "aws",
  title: "Amazon S3 bucket access list",
  types: { terraform: ["aws_s3_bucket_acl"] },
  kind: "data-store",
  of: "bucket",
  name: "bucket",
  reads: {
    publicAccess: {
      cases: [
        { if: { acl: "public-read" }, is: true },
        { if: { acl: "public-read-write" }, is: true },
      ],
      elsewhere: "its access list",
    },
  },
  source: "Amazon S3 User Guide, canned ACL",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "weights" { bucket = "weights" }
resource "aws_s3_bucket_acl" "weights" {
  bucket = aws_s3_bucket.weights.id
  acl    = "public-read"
}
resource "aws_sagemaker_model" "m" {
  name = "m"
  primary_container { model_data_url = "s3://\${aws_s3_bucket.weights.id}/m.tar.gz" }
}`,
      finds: { "data-store:weights": { publicAccess: true } },
    },
  ],
});
