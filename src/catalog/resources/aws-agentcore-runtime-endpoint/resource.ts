import { defineResource } from "../../../domain/resource.ts";

export const awsAgentcoreRuntimeEndpoint = defineResource({
  id: "aws-agentcore-runtime-endpoint",
  platform: "aws",
  title: "Amazon Bedrock AgentCore runtime endpoint",
  types: {
    terraform: ["aws_bedrockagentcore_agent_runtime_endpoint"],
    cloudformation: ["AWS::BedrockAgentCore::RuntimeEndpoint"],
  },
  kind: "agent",
  standsFor: "agent_runtime_id|AgentRuntimeId",
  name: "name|Name",
  reads: {},
  source: "Amazon Bedrock AgentCore Control API Reference, CreateAgentRuntimeEndpoint",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrockagentcore_agent_runtime" "main" {
  agent_runtime_name = "support"
  network_configuration { network_mode = "VPC" }
}
resource "aws_bedrockagentcore_agent_runtime_endpoint" "live" {
  name             = "live"
  agent_runtime_id = aws_bedrockagentcore_agent_runtime.main.agent_runtime_id
}`,
      finds: { "agent:support": { privateNetwork: true } },
    },
  ],
});
