import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockAgentKnowledgeBaseAssociation = defineResource({
  id: "aws-bedrock-agent-knowledge-base-association",
  platform: "aws",
  title: "Knowledge base of an Amazon Bedrock agent",
  types: { terraform: ["aws_bedrockagent_agent_knowledge_base_association"] },
  kind: "agent",
  of: "agent_id",
  name: "description",
  reads: {},
  links: [{ verb: "retrieves-from", at: "knowledge_base_id" }],
  source: "Amazon Bedrock API Reference, AssociateAgentKnowledgeBase",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrockagent_agent" "helper" { agent_name = "helper" }
resource "aws_bedrockagent_knowledge_base" "docs" { name = "docs" }
resource "aws_bedrockagent_agent_knowledge_base_association" "docs" {
  agent_id          = aws_bedrockagent_agent.helper.id
  knowledge_base_id = aws_bedrockagent_knowledge_base.docs.id
}`,
      finds: { "agent:helper": {} },
      links: ["agent:helper -retrieves-from-> vector-store:docs"],
    },
  ],
});
