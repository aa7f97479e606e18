import { defineResource } from "../../../domain/resource.ts";

export const awsIamRole = defineResource({
  id: "aws-iam-role",
  platform: "aws",
  title: "AWS IAM role that AI runs as",
  types: { terraform: ["aws_iam_role"], cloudformation: ["AWS::IAM::Role"] },
  kind: "identity",
  ordinary: true,
  name: "name|RoleName",
  fixed: { identityType: "service", grants: [], grantsEverywhere: [] },
  reads: {
    grantsEverywhere: {
      at: "inline_policy.policy+Policies.PolicyDocument",
      policy: "everywhere",
      adds: true,
      absent: [],
    },
    grants: {
      at: "inline_policy.policy+Policies.PolicyDocument+ManagedPolicyArns",
      policy: "grants",
      adds: true,
      absent: [],
    },
    trusts: { at: "assume_role_policy|AssumeRolePolicyDocument", policy: "principals" },
  },
  source: "AWS IAM API Reference, CreateRole",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_iam_role" "lab" {
  name               = "lab-role"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "sagemaker.amazonaws.com" } }]
  })
}
resource "aws_iam_role" "other" { name = "other" }
resource "aws_sagemaker_notebook_instance" "lab" {
  name     = "lab"
  role_arn = aws_iam_role.lab.arn
}`,
      finds: { "identity:lab-role": { grants: [], trusts: ["sagemaker.amazonaws.com"] } },
    },
    {
      format: "cloudformation",
      code: `
Resources:
  Lab:
    Type: AWS::SageMaker::NotebookInstance
    Properties: { NotebookInstanceName: lab, RoleArn: !GetAtt Role.Arn }
  Role:
    Type: AWS::IAM::Role
    Properties:
      ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonSageMakerFullAccess]
      Policies:
        - PolicyName: inline
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: ["s3:*", "bedrock:*"], Resource: "*" }`,
      finds: { "identity:Role": { grants: ["AmazonSageMakerFullAccess", "bedrock:*", "s3:*"] } },
      links: ["compute:lab -runs-as-> identity:Role"],
    },
  ],
});
