import { defineResource } from "../../../domain/resource.ts";

export const awsIamRolePolicy = defineResource({
  id: "aws-iam-role-policy",
  platform: "aws",
  title: "Policy written into an AWS IAM role",
  types: {
    terraform: ["aws_iam_role_policy"],
    cloudformation: ["AWS::IAM::Policy", "AWS::IAM::RolePolicy", "AWS::IAM::ManagedPolicy"],
  },
  kind: "identity",
  of: "role|Roles|RoleName",
  name: "name|PolicyName",
  reads: {
    grants: { at: "policy|PolicyDocument", policy: "grants", adds: true },
    grantsEverywhere: { at: "policy|PolicyDocument", policy: "everywhere", adds: true },
  },
  source: "AWS IAM API Reference, PutRolePolicy",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_iam_role" "lab" { name = "lab-role" }
resource "aws_iam_role_policy" "lab" {
  role   = aws_iam_role.lab.id
  policy = <<-EOT
    {
      "Statement": [
        { "Effect": "Allow", "Action": ["sagemaker:*"], "Resource": "arn:aws:sagemaker:\${var.region}:1:x" },
        { "Effect": "Deny", "Action": "*", "Resource": "*" }
      ]
    }
  EOT
}
resource "aws_sagemaker_notebook_instance" "lab" {
  name     = "lab"
  role_arn = aws_iam_role.lab.arn
}`,
      finds: { "identity:lab-role": { grants: ["sagemaker:*"] } },
    },
  ],
});
