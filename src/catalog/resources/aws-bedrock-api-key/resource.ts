import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockApiKey = defineResource({
  id: "aws-bedrock-api-key",
  platform: "aws",
  title: "Long-term API key for Amazon Bedrock",
  types: { terraform: ["aws_iam_service_specific_credential"] },
  kind: "identity",
  only: { service_name: "bedrock.amazonaws.com" },
  name: "user_name",
  fixed: { identityType: "service" },
  reads: {
    longLivedKey: {
      cases: [
        { if: { status: "Inactive" }, is: false },
        { if: { credential_age_days: "set" }, is: false },
      ],
      absent: true,
    },
  },
  source: "AWS IAM API Reference, CreateServiceSpecificCredential; Amazon Bedrock User Guide, API keys",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_iam_service_specific_credential" "bedrock" {
  service_name = "bedrock.amazonaws.com"
  user_name    = "bedrock-user"
}`,
      finds: { "identity:bedrock-user": { longLivedKey: true } },
    },
    {
      format: "terraform",
      code: `
resource "aws_iam_service_specific_credential" "git" {
  service_name = "codecommit.amazonaws.com"
  user_name    = "git-user"
}`,
      finds: {},
    },
  ],
});
