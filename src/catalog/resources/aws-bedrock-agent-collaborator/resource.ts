import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockAgentCollaborator = defineResource({
  id: "aws-bedrock-agent-collaborator",
  platform: "aws",
  title: "Collaborator of an Amazon Bedrock agent",
  types: { terraform: ["aws_bedrockagent_agent_collaborator"] },
  kind: "agent",
  of: "agent_id",
  name: "collaborator_name",
  reads: {},
  links: [{ verb: "delegates-to", at: "agent_descriptor.alias_arn" }],
  source: "Amazon Bedrock API Reference, AssociateAgentCollaborator",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrockagent_agent" "boss" {
  agent_name          = "boss"
  agent_collaboration = "SUPERVISOR"
}
resource "aws_bedrockagent_agent" "worker" { agent_name = "worker" }
resource "aws_bedrockagent_agent_alias" "worker" {
  agent_alias_name = "live"
  agent_id         = aws_bedrockagent_agent.worker.agent_id
}
resource "aws_bedrockagent_agent_collaborator" "worker" {
  agent_id          = aws_bedrockagent_agent.boss.agent_id
  collaborator_name = "worker"
  agent_descriptor { alias_arn = aws_bedrockagent_agent_alias.worker.agent_alias_arn }
}`,
      finds: { "agent:boss": { allowsDelegation: true } },
      links: ["agent:boss -delegates-to-> agent:worker"],
    },
  ],
});
