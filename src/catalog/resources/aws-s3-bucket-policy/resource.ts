import { defineResource } from "../../../domain/resource.ts";

export const awsS3BucketPolicy = defineResource({
  id: "aws-s3-bucket-policy",
  platform: "aws",
  title: "Amazon S3 bucket policy",
  types: { terraform: ["aws_s3_bucket_policy"], cloudformation: ["AWS::S3::BucketPolicy"] },
  kind: "data-store",
  of: "bucket|Bucket",
  name: "bucket|Bucket",
  reads: { publicAccess: { at: "policy|PolicyDocument", policy: "public" } },
  source: "Amazon S3 User Guide, the meaning of public",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "weights" { bucket = "weights" }
data "aws_iam_policy_document" "open" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}
resource "aws_s3_bucket_policy" "weights" {
  bucket = aws_s3_bucket.weights.id
  policy = data.aws_iam_policy_document.open.json
}
resource "aws_sagemaker_model" "m" {
  name = "m"
  primary_container { model_data_url = "s3://\${aws_s3_bucket.weights.id}/m.tar.gz" }
}`,
      finds: { "data-store:weights": { publicAccess: true } },
    },
  ],
});
