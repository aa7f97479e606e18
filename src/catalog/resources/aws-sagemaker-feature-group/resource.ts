import { defineResource } from "../../../domain/resource.ts";

export const awsSagemakerFeatureGroup = defineResource({
  id: "aws-sagemaker-feature-group",
  platform: "aws",
  title: "Amazon SageMaker feature group",
  types: { terraform: ["aws_sagemaker_feature_group"], cloudformation: ["AWS::SageMaker::FeatureGroup"] },
  kind: "data-store",
  name: "feature_group_name|FeatureGroupName",
  fixed: { technology: "sagemaker-feature-store" },
  reads: {
    encryptionKey: {
      cases: [
        {
          if: {
            "offline_store_config|OfflineStoreConfig": "set",
            "offline_store_config.s3_storage_config.kms_key_id|OfflineStoreConfig.S3StorageConfig.KmsKeyId": "unset",
          },
          is: "provider",
        },
        {
          if: {
            "online_store_config|OnlineStoreConfig": "set",
            "online_store_config.security_config.kms_key_id|OnlineStoreConfig.SecurityConfig.KmsKeyId": "unset",
          },
          is: "provider",
        },
      ],
      absent: "customer",
    },
  },
  links: [
    { verb: "runs-as", at: "role_arn|RoleArn", identity: true },
    {
      verb: "writes",
      at: "offline_store_config.s3_storage_config.s3_uri|OfflineStoreConfig.S3StorageConfig.S3Uri",
    },
  ],
  source: "Amazon SageMaker API Reference, CreateFeatureGroup, S3StorageConfig, OnlineStoreSecurityConfig",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_sagemaker_feature_group" "users" {
  feature_group_name = "users"
  role_arn           = "arn:aws:iam::123456789012:role/features"
  offline_store_config {
    s3_storage_config { s3_uri = "s3://x/y" }
  }
  online_store_config {
    enable_online_store = true
    security_config { kms_key_id = aws_kms_key.k.arn }
  }
}
resource "aws_sagemaker_feature_group" "items" {
  feature_group_name = "items"
  online_store_config {
    enable_online_store = true
    security_config { kms_key_id = aws_kms_key.k.arn }
  }
}`,
      finds: { "data-store:users": { encryptionKey: "provider" }, "data-store:items": { encryptionKey: "customer" } },
    },
  ],
});
