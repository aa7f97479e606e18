import { defineResource } from "../../../domain/resource.ts";

export const awsAgentcoreCodeInterpreter = defineResource({
  id: "aws-agentcore-code-interpreter",
  platform: "aws",
  title: "Amazon Bedrock AgentCore code interpreter",
  types: {
    terraform: ["aws_bedrockagentcore_code_interpreter"],
    cloudformation: ["AWS::BedrockAgentCore::CodeInterpreterCustom"],
  },
  kind: "compute",
  name: "name|Name",
  fixed: { purpose: "code interpreter" },
  reads: {
    privateNetwork: {
      at: "network_configuration.network_mode|NetworkConfiguration.NetworkMode",
      values: { PUBLIC: false, SANDBOX: false, VPC: true },
    },
    internetEgress: {
      at: "network_configuration.network_mode|NetworkConfiguration.NetworkMode",
      values: { PUBLIC: true, SANDBOX: false, VPC: false },
    },
  },
  links: [{ verb: "runs-as", at: "execution_role_arn|ExecutionRoleArn", identity: true }],
  source: "Amazon Bedrock AgentCore Control API Reference, CreateCodeInterpreter, CodeInterpreterNetworkMode",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrockagentcore_code_interpreter" "python" {
  name                  = "python"
  network_configuration { network_mode = "SANDBOX" }
}`,
      finds: { "compute:python": { privateNetwork: false, internetEgress: false } },
    },
  ],
});
