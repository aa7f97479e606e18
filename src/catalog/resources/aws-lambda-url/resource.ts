import { defineResource } from "../../../domain/resource.ts";

export const awsLambdaUrl = defineResource({
  id: "aws-lambda-url",
  platform: "aws",
  title: "AWS Lambda function URL",
  types: { terraform: ["aws_lambda_function_url"], cloudformation: ["AWS::Lambda::Url"] },
  kind: "workload",
  of: "function_name|TargetFunctionArn",
  name: "function_name|TargetFunctionArn",
  reads: {
    anyOrigin: {
      cases: [{ if: { "cors.allow_origins|Cors.AllowOrigins": "*" }, is: true }],
      absent: false,
    },
    authentication: { at: "authorization_type|AuthType", values: { NONE: "none", AWS_IAM: "identity" } },
  },
  source: "AWS Lambda API Reference, CreateFunctionUrlConfig",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_lambda_function" "chat" {
  function_name = "chat"
  environment {
    variables = { MODEL = "anthropic.claude-3-haiku-20240307-v1:0" }
  }
}
resource "aws_lambda_function_url" "chat" {
  function_name      = aws_lambda_function.chat.function_name
  authorization_type = "NONE"
}`,
      finds: { "workload:chat": { authentication: "none" } },
    },
  ],
});
