import { defineResource } from "../../../domain/resource.ts";

export const awsS3BucketVersioning = defineResource({
  id: "aws-s3-bucket-versioning",
  platform: "aws",
  title: "Amazon S3 bucket versioning",
  types: { terraform: ["aws_s3_bucket_versioning"] },
  kind: "data-store",
  of: "bucket",
  name: "bucket",
  reads: {
    versioned: {
      at: "versioning_configuration.status",
      values: { Enabled: true, Suspended: false, Disabled: false },
    },
  },
  source: "Amazon S3 API Reference, VersioningConfiguration",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "weights" { bucket = "weights" }
resource "aws_s3_bucket_versioning" "weights" {
  bucket = aws_s3_bucket.weights.id
  versioning_configuration { status = "Enabled" }
}
resource "aws_sagemaker_model" "m" {
  name = "m"
  primary_container { model_data_url = "s3://\${aws_s3_bucket.weights.id}/m.tar.gz" }
}`,
      finds: { "data-store:weights": { versioned: true } },
    },
  ],
});
