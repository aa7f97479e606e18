import { defineSignature } from "../../../domain/signature.ts";

export const anthropic = defineSignature({
  id: "anthropic",
  title: "Anthropic",
  category: "provider",
  provider: "anthropic",
  packages: {
    pypi: ["anthropic"],
    npm: ["@anthropic-ai/sdk", "@anthropic-ai/bedrock-sdk", "@anthropic-ai/vertex-sdk"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["anthropic.{Anthropic,AsyncAnthropic,Client,AsyncClient}"],
    },
    {
      language: "python",
      role: "client",
      names: ["anthropic.{AnthropicBedrock,AsyncAnthropicBedrock}"],
      provider: "aws.bedrock",
    },
    {
      language: "python",
      role: "client",
      names: ["anthropic.{AnthropicVertex,AsyncAnthropicVertex}"],
      provider: "gcp.vertex_ai",
    },
    {
      language: "javascript",
      role: "client",
      names: ["@anthropic-ai/sdk.{default,Anthropic}", "@anthropic-ai/sdk"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["@anthropic-ai/bedrock-sdk.{default,AnthropicBedrock}"],
      provider: "aws.bedrock",
    },
    {
      language: "javascript",
      role: "client",
      names: ["@anthropic-ai/vertex-sdk.{default,AnthropicVertex}"],
      provider: "gcp.vertex_ai",
    },
  ],
  modelIds: ["claude-(?:[1-9][a-z0-9.@-]*|instant[a-z0-9.-]*|(?:opus|sonnet|haiku|fable|mythos)-[a-z0-9.@-]+)"],
  examples: [
    {
      language: "python",
      code: 'import anthropic\nclient = anthropic.Anthropic()\nclient.messages.create(model="claude-sonnet-4-5", max_tokens=10, messages=[])\n',
      finds: ["model:claude-sonnet-4-5"],
    },
    {
      language: "typescript",
      code: 'import Anthropic from "@anthropic-ai/sdk";\nnew Anthropic().messages.create({ model: "claude-3-5-haiku-latest", max_tokens: 1, messages: [] });\n',
      finds: ["model:claude-3-5-haiku-latest"],
    },
    {
      language: "python",
      code: 'claude = Person("claude")\nclaude.messages.create(model="T")\n',
      finds: [],
    },
  ],
});
