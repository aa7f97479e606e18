import { defineResource } from "../../../domain/resource.ts";
import { BEDROCK_MODEL } from "../shared/bedrock-models.ts";

export const awsLambdaFunction = defineResource({
  id: "aws-lambda-function",
  platform: "aws",
  title: "AWS Lambda function that works with AI",
  types: {
    terraform: ["aws_lambda_function"],
    cloudformation: ["AWS::Lambda::Function", "AWS::Serverless::Function"],
  },
  kind: "workload",
  ordinary: true,
  name: "function_name|FunctionName",
  fixed: { purpose: "function" },
  reads: {
    image: { at: "image_uri|Code.ImageUri|ImageUri", literal: true, absent: null },
  },
  links: [
    { verb: "runs-as", at: "role|Role", identity: true },
    { verb: "uses", at: "environment.variables.*|Environment.Variables.*", model: "aws.bedrock", like: BEDROCK_MODEL },
    { verb: "built-from", at: "image_uri|Code.ImageUri|ImageUri", image: true },
  ],
  source: "AWS Lambda API Reference, CreateFunction",
  examples: [
    {
      format: "terraform",
      code: `
data "aws_iam_policy_document" "ask" {
  statement {
    actions   = ["bedrock:InvokeModel"]
    resources = ["*"]
  }
}
resource "aws_iam_role" "ask" { name = "ask-role" }
resource "aws_iam_role_policy" "ask" {
  role   = aws_iam_role.ask.id
  policy = data.aws_iam_policy_document.ask.json
}
resource "aws_lambda_function" "ask" {
  function_name = "ask"
  role          = aws_iam_role.ask.arn
}
resource "aws_lambda_function" "chat" {
  function_name = "chat"
  environment {
    variables = { MODEL = "anthropic.claude-3-haiku-20240307-v1:0", STAGE = "prod.eu" }
  }
}
resource "aws_lambda_function" "orders" { function_name = "orders" }`,
      finds: { "workload:ask": { image: null }, "workload:chat": { image: null } },
      links: [
        "workload:ask -runs-as-> identity:ask-role",
        "workload:chat -uses-> model:anthropic.claude-3-haiku-20240307-v1:0",
      ],
    },
    {
      format: "terraform",
      code: `resource "aws_lambda_function" "orders" { function_name = "orders" }`,
      finds: {},
    },
  ],
});
