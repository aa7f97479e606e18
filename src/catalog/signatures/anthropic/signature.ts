import { defineSignature } from "../../../domain/signature.ts";
import { anthropicConstants } from "./constants.ts";

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
    {
      language: "go",
      role: "client",
      names: [
        "github.com/anthropics/anthropic-sdk-go.{NewClient,Client}",
        "github.com/liushuangls/go-anthropic.{NewClient,Client}",
      ],
    },
    {
      language: "go",
      role: "call",
      names: ["github.com/anthropics/anthropic-sdk-go.{NewClient,Client}().{,Beta.}Messages.{New,NewStreaming}"],
      operation: "chat",
      model: ["1.Model"],
      instructions: ["1.System.Text"],
      tools: ["1.Tools"],
    },
    {
      language: "go",
      role: "call",
      names: ["github.com/liushuangls/go-anthropic.{NewClient,Client}().{CreateMessages,CreateMessagesStream}"],
      operation: "chat",
      model: ["1.Model", "1.MessagesRequest.Model"],
      instructions: ["1.System"],
      tools: ["1.Tools"],
    },
    {
      language: "go",
      role: "tool",
      names: ["github.com/anthropics/anthropic-sdk-go.{ToolParam,BetaToolParam}"],
      name: ["Name"],
      description: ["Description"],
      schema: ["InputSchema"],
    },
    {
      language: "csharp",
      role: "client",
      names: ["Anthropic.SDK/AnthropicClient", "Anthropic/AnthropicClient"],
    },
    {
      language: "csharp",
      role: "call",
      names: [
        "Anthropic.SDK/AnthropicClient().Messages.{GetClaudeMessageAsync,StreamClaudeMessageAsync}",
        "Anthropic/AnthropicClient().Messages.{Create,CreateStreaming}",
      ],
      operation: "chat",
      model: ["0.Model"],
      instructions: ["0.System"],
      tools: ["0.Tools"],
    },
    {
      language: "go",
      role: "client",
      names: ["github.com/anthropics/anthropic-sdk-go/bedrock.{WithLoadDefaultConfig,WithConfig}"],
      provider: "aws.bedrock",
    },
    {
      language: "go",
      role: "client",
      names: ["github.com/anthropics/anthropic-sdk-go/vertex.{WithGoogleAuth,WithCredentials}"],
      provider: "gcp.vertex_ai",
    },
  ],
  constants: anthropicConstants,
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
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"context"\n\t"github.com/anthropics/anthropic-sdk-go"\n)\n\nfunc main() {\n\tclient := anthropic.NewClient()\n\tclient.Messages.New(context.TODO(), anthropic.MessageNewParams{Model: anthropic.ModelClaudeSonnet4_5_20250929})\n}\n',
      finds: ["model:claude-sonnet-4-5-20250929"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"example.com/anthropic"\n)\n\nfunc main() {\n\tclient := anthropic.NewClient()\n\tclient.Messages.New(anthropic.Params{Model: "T"})\n}\n',
      finds: [],
    },
    {
      language: "csharp",
      code: 'using Anthropic.SDK;\nusing Anthropic.SDK.Messaging;\n\nvar client = new AnthropicClient();\nvar parameters = new MessageParameters() { Model = "claude-sonnet-4-5", MaxTokens = 10 };\nawait client.Messages.GetClaudeMessageAsync(parameters);\n',
      finds: ["model:claude-sonnet-4-5"],
    },
  ],
});
