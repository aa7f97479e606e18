import { defineResource } from "../../../domain/resource.ts";

export const awsAgentcoreGateway = defineResource({
  id: "aws-agentcore-gateway",
  platform: "aws",
  title: "Amazon Bedrock AgentCore gateway",
  types: { terraform: ["aws_bedrockagentcore_gateway"], cloudformation: ["AWS::BedrockAgentCore::Gateway"] },
  kind: "endpoint",
  name: "name|Name",
  fixed: { provider: "aws.bedrock" },
  reads: {
    showsErrors: { at: "exception_level|ExceptionLevel", values: { DEBUG: true }, absent: false },
    authentication: {
      at: "authorizer_type|AuthorizerType",
      values: { CUSTOM_JWT: "identity", AWS_IAM: "identity", AUTHENTICATE_ONLY: "identity", NONE: "none" },
    },
    encryptionKey: { at: "kms_key_arn|KmsKeyArn", set: "customer", absent: "provider" },
  },
  links: [{ verb: "runs-as", at: "role_arn|RoleArn", identity: true }],
  source: "Amazon Bedrock AgentCore Control API Reference, CreateGateway, AuthorizerType",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrockagentcore_gateway" "tools" {
  name            = "tools"
  role_arn        = "arn:aws:iam::123456789012:role/gateway"
  authorizer_type = "NONE"
  protocol_type   = "MCP"
}`,
      finds: { "endpoint:tools": { authentication: "none", encryptionKey: "provider" } },
    },
    {
      format: "cloudformation",
      code: `
Resources:
  Tools:
    Type: AWS::BedrockAgentCore::Gateway
    Properties:
      Name: tools
      AuthorizerType: CUSTOM_JWT
      KmsKeyArn: !GetAtt Key.Arn`,
      finds: { "endpoint:tools": { authentication: "identity", encryptionKey: "customer" } },
    },
  ],
});
