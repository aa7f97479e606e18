import { defineResource } from "../../../domain/resource.ts";

export const awsS3Bucket = defineResource({
  id: "aws-s3-bucket",
  platform: "aws",
  title: "Amazon S3 bucket that AI reads or writes",
  types: { terraform: ["aws_s3_bucket"], cloudformation: ["AWS::S3::Bucket"] },
  kind: "data-store",
  ordinary: true,
  name: "bucket|BucketName",
  fixed: { technology: "s3" },
  reads: {
    // Only Terraform empties a bucket to delete it.
    deletionProtected: { at: "force_destroy", values: { true: false, false: true }, optional: true },
    publicAccess: {
      cases: [
        {
          if: {
            "PublicAccessBlockConfiguration.BlockPublicAcls": true,
            "PublicAccessBlockConfiguration.BlockPublicPolicy": true,
            "PublicAccessBlockConfiguration.IgnorePublicAcls": true,
            "PublicAccessBlockConfiguration.RestrictPublicBuckets": true,
          },
          is: false,
        },
        { if: { "acl|AccessControl": "public-read" }, is: true },
        { if: { "acl|AccessControl": "PublicRead" }, is: true },
        { if: { "acl|AccessControl": "public-read-write" }, is: true },
        { if: { "acl|AccessControl": "PublicReadWrite" }, is: true },
      ],
      absent: false,
    },
    encryptionKey: {
      cases: [
        {
          if: {
            "server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.kms_master_key_id|BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.KMSMasterKeyID":
              "set",
          },
          is: "customer",
        },
      ],
      absent: "provider",
    },
    versioned: {
      at: "versioning.enabled|VersioningConfiguration.Status",
      values: { true: true, Enabled: true, false: false, Suspended: false },
      absent: false,
    },
  },
  source:
    "Amazon S3 User Guide, blocking public access (on for new buckets since April 2023), default encryption (SSE-S3 since January 2023)",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "docs" { bucket = "docs" }
resource "aws_s3_bucket" "website" { bucket = "website" }
resource "aws_bedrockagent_knowledge_base" "kb" { name = "kb" }
resource "aws_bedrockagent_data_source" "docs" {
  name              = "source"
  knowledge_base_id = aws_bedrockagent_knowledge_base.kb.id
  data_source_configuration {
    type = "S3"
    s3_configuration { bucket_arn = aws_s3_bucket.docs.arn }
  }
}`,
      finds: { "data-store:docs": { publicAccess: false, encryptionKey: "provider", versioned: false } },
    },
    {
      format: "terraform",
      code: `resource "aws_s3_bucket" "website" { bucket = "website" }`,
      finds: {},
    },
    {
      format: "cloudformation",
      code: `
Resources:
  Weights:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: weights
      AccessControl: PublicRead
      VersioningConfiguration: { Status: Enabled }
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault: { SSEAlgorithm: aws:kms, KMSMasterKeyID: !Ref Key }
  Model:
    Type: AWS::SageMaker::Model
    Properties:
      PrimaryContainer: { ModelDataUrl: !Sub "s3://\${Weights}/model.tar.gz" }`,
      finds: { "data-store:weights": { publicAccess: true, versioned: true, encryptionKey: "customer" } },
      links: ["model:Model -loads-> data-store:weights"],
    },
  ],
});
