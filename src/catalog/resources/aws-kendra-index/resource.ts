import { defineResource } from "../../../domain/resource.ts";

export const awsKendraIndex = defineResource({
  id: "aws-kendra-index",
  platform: "aws",
  title: "Amazon Kendra index",
  types: { terraform: ["aws_kendra_index"], cloudformation: ["AWS::Kendra::Index"] },
  kind: "vector-store",
  name: "name|Name",
  fixed: { technology: "kendra", hosted: true },
  reads: {
    encryptionKey: {
      at: "server_side_encryption_configuration.kms_key_id|ServerSideEncryptionConfiguration.KmsKeyId",
      set: "customer",
      absent: "provider",
    },
  },
  links: [{ verb: "runs-as", at: "role_arn|RoleArn", identity: true }],
  source: "Amazon Kendra API Reference, CreateIndex, ServerSideEncryptionConfiguration",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_kendra_index" "search" {
  name     = "search"
  role_arn = "arn:aws:iam::123456789012:role/kendra"
}`,
      finds: { "vector-store:search": { technology: "kendra", encryptionKey: "provider" } },
    },
  ],
});
