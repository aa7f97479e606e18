import { defineResource } from "../../../domain/resource.ts";

export const awsSagemakerUserProfile = defineResource({
  id: "aws-sagemaker-user-profile",
  platform: "aws",
  title: "Amazon SageMaker Studio user profile",
  types: { terraform: ["aws_sagemaker_user_profile"], cloudformation: ["AWS::SageMaker::UserProfile"] },
  kind: "compute",
  of: "domain_id|DomainId",
  name: "user_profile_name|UserProfileName",
  reads: {},
  links: [{ verb: "runs-as", at: "user_settings.execution_role|UserSettings.ExecutionRole", identity: true }],
  source: "Amazon SageMaker API Reference, CreateUserProfile",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_sagemaker_domain" "studio" { domain_name = "studio" }
resource "aws_sagemaker_user_profile" "ana" {
  domain_id         = aws_sagemaker_domain.studio.id
  user_profile_name = "ana"
  user_settings { execution_role = "arn:aws:iam::123456789012:role/ana" }
}`,
      finds: { "compute:studio": {} },
      links: ["compute:studio -runs-as-> identity:ana"],
    },
  ],
});
