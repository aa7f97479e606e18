import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockAgentAlias = defineResource({
  id: "aws-bedrock-agent-alias",
  platform: "aws",
  title: "Amazon Bedrock agent alias",
  types: { terraform: ["aws_bedrockagent_agent_alias"], cloudformation: ["AWS::Bedrock::AgentAlias"] },
  kind: "agent",
  standsFor: "agent_id|AgentId",
  name: "agent_alias_name|AgentAliasName",
  reads: {},
  source: "Amazon Bedrock API Reference, CreateAgentAlias",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrockagent_agent" "helper" { agent_name = "helper" }
resource "aws_bedrockagent_agent_alias" "live" {
  agent_alias_name = "live"
  agent_id         = aws_bedrockagent_agent.helper.agent_id
}
resource "aws_lambda_function" "chat" {
  function_name = "chat"
  environment {
    variables = { AGENT_ALIAS = aws_bedrockagent_agent_alias.live.agent_alias_id }
  }
}`,
      finds: { "agent:helper": {}, "workload:chat": {} },
      links: ["workload:chat -uses-> agent:helper"],
    },
  ],
});
