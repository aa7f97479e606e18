import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockPrompt = defineResource({
  id: "aws-bedrock-prompt",
  platform: "aws",
  title: "Amazon Bedrock managed prompt",
  types: { terraform: ["aws_bedrockagent_prompt"], cloudformation: ["AWS::Bedrock::Prompt"] },
  kind: "prompt",
  name: "name|Name",
  fixed: { role: "template" },
  reads: {
    encryptionKey: { at: "customer_encryption_key_arn|CustomerEncryptionKeyArn", set: "customer", absent: "provider" },
  },
  links: [{ verb: "uses", at: "variant.model_id|Variants.ModelId", model: "aws.bedrock" }],
  source: "Amazon Bedrock API Reference, CreatePrompt",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrockagent_prompt" "ask" {
  name = "ask"
  variant {
    name     = "one"
    model_id = "amazon.titan-text-express-v1"
  }
}`,
      finds: { "prompt:ask": { encryptionKey: "provider", role: "template" } },
      links: ["prompt:ask -uses-> model:amazon.titan-text-express-v1"],
    },
  ],
});
