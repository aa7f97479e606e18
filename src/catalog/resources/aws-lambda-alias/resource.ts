import { defineResource } from "../../../domain/resource.ts";

export const awsLambdaAlias = defineResource({
  id: "aws-lambda-alias",
  platform: "aws",
  title: "AWS Lambda alias",
  types: { terraform: ["aws_lambda_alias"], cloudformation: ["AWS::Lambda::Alias", "AWS::Lambda::Version"] },
  kind: "workload",
  standsFor: "function_name|FunctionName",
  name: "name|Name",
  reads: {},
  source: "AWS Lambda API Reference, CreateAlias",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_lambda_function" "orders" { function_name = "orders" }
resource "aws_lambda_alias" "live" {
  name          = "live"
  function_name = aws_lambda_function.orders.function_name
}
resource "aws_bedrockagent_agent_action_group" "orders" {
  action_group_name = "orders-tool"
  action_group_executor { lambda = aws_lambda_alias.live.arn }
}`,
      finds: { "workload:orders": {} },
      links: ["tool:orders-tool -calls-> workload:orders"],
    },
  ],
});
