import { defineResource } from "../../../domain/resource.ts";

export const awsRdsCluster = defineResource({
  id: "aws-rds-cluster",
  platform: "aws",
  title: "Amazon Aurora cluster",
  types: { terraform: ["aws_rds_cluster"], cloudformation: ["AWS::RDS::DBCluster"] },
  kind: "data-store",
  ordinary: true,
  name: "cluster_identifier|DBClusterIdentifier",
  fixed: { technology: "aurora" },
  reads: {
    deletionProtected: {
      at: "deletion_protection|DeletionProtection",
      values: { true: true, false: false },
      absent: false,
    },
    encryptionKey: {
      cases: [
        { if: { "kms_key_id|KmsKeyId": "set" }, is: "customer" },
        { if: { "storage_encrypted|StorageEncrypted": true }, is: "provider" },
        { if: { "storage_encrypted|StorageEncrypted": false }, is: null },
      ],
      absent: null,
    },
    publicAccess: { elsewhere: "the instances of the cluster" },
  },
  source: "Amazon RDS API Reference, CreateDBCluster",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_rds_cluster" "vectors" {
  cluster_identifier = "vectors"
  engine             = "aurora-postgresql"
  storage_encrypted  = true
}
resource "aws_bedrockagent_knowledge_base" "kb" {
  name = "kb"
  storage_configuration {
    type = "RDS"
    rds_configuration { resource_arn = aws_rds_cluster.vectors.arn }
  }
}
resource "aws_rds_cluster" "shop" { cluster_identifier = "shop" }`,
      finds: { "data-store:vectors": { encryptionKey: "provider" } },
      links: ["vector-store:kb -retrieves-from-> data-store:vectors"],
    },
  ],
});
