import { defineResource } from "../../../domain/resource.ts";

export const awsIamRolePolicyAttachment = defineResource({
  id: "aws-iam-role-policy-attachment",
  platform: "aws",
  title: "Policy attached to an AWS IAM role",
  types: { terraform: ["aws_iam_role_policy_attachment", "aws_iam_policy_attachment"] },
  kind: "identity",
  of: "role|roles",
  name: "name",
  reads: {
    grants: { at: "policy_arn", policy: "grants", adds: true },
    grantsEverywhere: { at: "policy_arn", policy: "everywhere", adds: true },
  },
  source: "AWS IAM API Reference, AttachRolePolicy",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_iam_role" "lab" { name = "lab-role" }
data "aws_iam_policy_document" "use" {
  statement {
    actions   = ["bedrock:InvokeModel"]
    resources = ["*"]
  }
}
resource "aws_iam_policy" "use" {
  name   = "use"
  policy = data.aws_iam_policy_document.use.json
}
resource "aws_iam_role_policy_attachment" "use" {
  role       = aws_iam_role.lab.name
  policy_arn = aws_iam_policy.use.arn
}
resource "aws_iam_role_policy_attachment" "full" {
  role       = aws_iam_role.lab.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSageMakerFullAccess"
}
resource "aws_sagemaker_notebook_instance" "lab" {
  name     = "lab"
  role_arn = aws_iam_role.lab.arn
}`,
      finds: { "identity:lab-role": { grants: ["bedrock:InvokeModel", "AmazonSageMakerFullAccess"] } },
    },
  ],
});
