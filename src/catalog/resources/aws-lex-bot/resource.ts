import { defineResource } from "../../../domain/resource.ts";

export const awsLexBot = defineResource({
  id: "aws-lex-bot",
  platform: "aws",
  title: "Amazon Lex bot",
  types: { terraform: ["aws_lexv2models_bot", "aws_lex_bot"], cloudformation: ["AWS::Lex::Bot"] },
  kind: "ai-service",
  name: "name|Name",
  fixed: { provider: "aws.lex", category: "conversation", apiHost: null },
  reads: {},
  links: [{ verb: "runs-as", at: "role_arn|RoleArn", identity: true }],
  source: "Amazon Lex V2 API Reference, CreateBot",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_lexv2models_bot" "front" {
  name                        = "front"
  role_arn                    = "arn:aws:iam::123456789012:role/lex"
  idle_session_ttl_in_seconds = 60
}`,
      finds: { "ai-service:front": { provider: "aws.lex" } },
      links: ["ai-service:front -runs-as-> identity:lex"],
    },
  ],
});
