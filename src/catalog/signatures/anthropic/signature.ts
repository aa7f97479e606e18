import { defineSignature } from "../../../domain/signature.ts";

export const anthropic = defineSignature({
  id: "anthropic",
  title: "Anthropic",
  category: "provider",
  provider: "anthropic",
  packages: {
    pypi: ["anthropic"],
    npm: ["@anthropic-ai/sdk", "@anthropic-ai/bedrock-sdk", "@anthropic-ai/vertex-sdk"],
    go: ["github.com/anthropics/anthropic-sdk-go", "github.com/liushuangls/go-anthropic"],
    maven: [
      "com.anthropic:anthropic-java",
      "com.anthropic:anthropic-java-aws",
      "com.anthropic:anthropic-java-bedrock",
      "com.anthropic:anthropic-java-client-okhttp",
      "com.anthropic:anthropic-java-core",
      "com.anthropic:anthropic-java-foundry",
      "com.anthropic:anthropic-java-google-cloud",
      "com.anthropic:anthropic-java-mcp",
      "com.anthropic:anthropic-java-vertex",
    ],
    nuget: [
      "Anthropic",
      "Anthropic.Aws",
      "Anthropic.Bedrock",
      "Anthropic.Foundry",
      "Anthropic.GoogleCloud",
      "Anthropic.Mcp",
      "Anthropic.SDK",
      "Anthropic.Vertex",
    ],
    gem: ["anthropic"],
    composer: ["anthropic-ai/sdk", "mozex/anthropic-php", "mozex/anthropic-laravel"],
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
    {
      language: "python",
      role: "call",
      names: [
        "anthropic.{Anthropic,AsyncAnthropic,Client,AsyncClient}().messages.batches.create",
        "anthropic.{Anthropic,AsyncAnthropic,Client,AsyncClient}().beta.messages.batches.create",
      ],
      operation: "chat",
      model: ["requests.params.model"],
      instructions: ["requests.params.system"],
      tools: ["requests.params.tools"],
    },
    {
      language: "javascript",
      role: "call",
      names: [
        "@anthropic-ai/sdk.{default,Anthropic}().messages.batches.create",
        "@anthropic-ai/sdk.{default,Anthropic}().beta.messages.batches.create",
      ],
      operation: "chat",
      model: ["0.requests.params.model"],
      instructions: ["0.requests.params.system"],
      tools: ["0.requests.params.tools"],
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
      code: 'import anthropic\nmodel = "claude-3-5-sonnet-20241022"\nrequests = [{"custom_id": q, "params": {"model": model, "max_tokens": 9, "system": "You are a helpful science teacher.", "messages": [{"role": "user", "content": q}]}} for q in ["a", "b"]]\nanthropic.Anthropic().beta.messages.batches.create(requests=requests)\n',
      finds: ["model:claude-3-5-sonnet-20241022"],
    },
    {
      language: "typescript",
      code: 'import Anthropic from "@anthropic-ai/sdk";\nconst client = new Anthropic();\nawait client.messages.batches.create({ requests: [{ custom_id: "a", params: { model: "claude-haiku-4-5", max_tokens: 1, messages: [] } }] });\n',
      finds: ["model:claude-haiku-4-5"],
    },
    {
      language: "python",
      code: 'claude = Person("claude")\nclaude.messages.create(model="T")\n',
      finds: [],
    },
  ],
});
