import { defineSignature } from "../../../domain/signature.ts";
import { MODEL_NAMES } from "./constants.ts";

export const anthropic = defineSignature({
  id: "anthropic",
  title: "Anthropic",
  category: "provider",
  provider: "anthropic",
  packages: {
    pypi: ["anthropic"],
    npm: ["@anthropic-ai/sdk", "@anthropic-ai/bedrock-sdk", "@anthropic-ai/vertex-sdk"],
  },
  constants: MODEL_NAMES,
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
      language: "java",
      role: "call",
      names: [
        "com.anthropic.models.{messages,beta.messages}.{MessageCreateParams,StructuredMessageCreateParams}",
        "com.anthropic.models.MessageCreateParams",
      ],
      operation: "chat",
      model: ["model"],
      instructions: ["system"],
      tools: [],
    },
    {
      language: "java",
      role: "call",
      names: ["com.anthropic.models.{messages,beta.messages}.MessageCountTokensParams"],
      operation: "count_tokens",
      model: ["model"],
    },
    {
      language: "ruby",
      role: "client",
      names: ["Anthropic.Client"],
    },
    {
      language: "ruby",
      role: "client",
      names: ["Anthropic.{BedrockClient,Bedrock.Client}"],
      provider: "aws.bedrock",
    },
    {
      language: "ruby",
      role: "client",
      names: ["Anthropic.{VertexClient,Vertex.Client}"],
      provider: "gcp.vertex_ai",
    },
    {
      language: "ruby",
      role: "call",
      names: ["Anthropic.Client().messages", "Anthropic.Client().complete"],
      requires: ["parameters"],
      operation: "chat",
      model: ["parameters.model"],
      instructions: ["parameters.system"],
    },
    {
      language: "php",
      role: "client",
      names: ["Anthropic.Client", "Anthropic.{client,factory}", "Anthropic.Laravel.Facades.Anthropic.messages"],
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
    {
      language: "java",
      code: 'import com.anthropic.models.messages.*;\nclass App { MessageCreateParams p = MessageCreateParams.builder().model(Model.CLAUDE_SONNET_4_5).maxTokens(1024L).addUserMessage("hi").build(); }\n',
      finds: ["model:claude-sonnet-4-5"],
    },
    {
      language: "java",
      code: "import com.acme.messages.*;\nclass App { Object p = MessageCreateParams.builder().model(Model.CLAUDE_SONNET_4_5).build(); }\n",
      finds: [],
    },
    {
      language: "ruby",
      code: 'require "anthropic"\nMODEL = "claude-sonnet-4-5"\nanthropic = Anthropic::Client.new(api_key: ENV["KEY"])\nanthropic.messages.create(max_tokens: 1024, messages: [], model: MODEL)\n',
      finds: ["model:claude-sonnet-4-5"],
    },
    {
      language: "ruby",
      code: 'painter = Studio::Client.new\npainter.messages.create(model: "portrait")\n',
      finds: [],
    },
    {
      language: "php",
      code: "<?php\nuse Anthropic\\Client;\n$client = new Client(apiKey: getenv('KEY'));\n$client->messages->create(maxTokens: 1024, messages: [], model: 'claude-sonnet-4-5');\n",
      finds: ["model:claude-sonnet-4-5"],
    },
    {
      language: "php",
      code: "<?php\nuse Studio\\Client;\n$client = new Client();\n$client->messages->create(model: 'portrait');\n",
      finds: [],
    },
  ],
});
