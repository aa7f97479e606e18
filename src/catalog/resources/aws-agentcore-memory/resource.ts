import { defineResource } from "../../../domain/resource.ts";

export const awsAgentcoreMemory = defineResource({
  id: "aws-agentcore-memory",
  platform: "aws",
  title: "Amazon Bedrock AgentCore memory",
  types: { terraform: ["aws_bedrockagentcore_memory"], cloudformation: ["AWS::BedrockAgentCore::Memory"] },
  kind: "data-store",
  name: "name|Name",
  fixed: { technology: "agentcore-memory" },
  reads: {
    encryptionKey: { at: "encryption_key_arn|EncryptionKeyArn", set: "customer", absent: "provider" },
  },
  links: [{ verb: "runs-as", at: "memory_execution_role_arn|MemoryExecutionRoleArn", identity: true }],
  source: "Amazon Bedrock AgentCore Control API Reference, CreateMemory",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrockagentcore_memory" "chat" {
  name                  = "chat"
  event_expiry_duration = 30
}`,
      finds: { "data-store:chat": { encryptionKey: "provider", technology: "agentcore-memory" } },
    },
  ],
});
