import { defineResource } from "../../../domain/resource.ts";

export const awsQBusinessApplication = defineResource({
  id: "aws-q-business-application",
  platform: "aws",
  title: "Amazon Q Business application",
  types: { terraform: ["aws_qbusiness_application"], cloudformation: ["AWS::QBusiness::Application"] },
  kind: "ai-service",
  name: "display_name|DisplayName",
  fixed: { provider: "aws.qbusiness", category: "assistant", apiHost: null },
  reads: {
    encryptionKey: {
      at: "encryption_configuration.kms_key_id|EncryptionConfiguration.KmsKeyId",
      set: "customer",
      absent: "provider",
    },
  },
  links: [{ verb: "runs-as", at: "iam_service_role_arn|RoleArn", identity: true }],
  source: "Amazon Q Business API Reference, CreateApplication",
  examples: [
    {
      format: "cloudformation",
      code: `
Resources:
  Ask:
    Type: AWS::QBusiness::Application
    Properties: { DisplayName: ask }`,
      finds: { "ai-service:ask": { encryptionKey: "provider", category: "assistant" } },
    },
  ],
});
