import { defineResource } from "../../../domain/resource.ts";

export const awsAgentcoreGatewayTarget = defineResource({
  id: "aws-agentcore-gateway-target",
  platform: "aws",
  title: "Target of an Amazon Bedrock AgentCore gateway",
  types: {
    terraform: ["aws_bedrockagentcore_gateway_target"],
    cloudformation: ["AWS::BedrockAgentCore::GatewayTarget"],
  },
  kind: "tool",
  name: "name|Name",
  fixed: { framework: "agentcore" },
  reads: { description: { at: "description|Description", literal: true, absent: null } },
  links: [
    { verb: "exposes", at: "gateway_identifier|GatewayIdentifier", inverse: true },
    {
      verb: "calls",
      at: "target_configuration.mcp.lambda.lambda_arn|TargetConfiguration.Mcp.Lambda.LambdaArn",
    },
  ],
  source: "Amazon Bedrock AgentCore Control API Reference, CreateGatewayTarget",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrockagentcore_gateway" "tools" {
  name            = "tools"
  authorizer_type = "AWS_IAM"
}
resource "aws_lambda_function" "orders" { function_name = "orders" }
resource "aws_bedrockagentcore_gateway_target" "orders" {
  name               = "orders-target"
  gateway_identifier = aws_bedrockagentcore_gateway.tools.gateway_id
  target_configuration {
    mcp {
      lambda { lambda_arn = aws_lambda_function.orders.arn }
    }
  }
}`,
      finds: { "tool:orders-target": {}, "endpoint:tools": { authentication: "identity" } },
      links: ["endpoint:tools -exposes-> tool:orders-target", "tool:orders-target -calls-> workload:orders"],
    },
  ],
});
