import { defineSignature } from "../../../domain/signature.ts";
import { openaiConstants } from "./constants.ts";

export const openai = defineSignature({
  id: "openai",
  title: "OpenAI",
  category: "provider",
  provider: "openai",
  packages: {
    pypi: ["openai"],
    npm: ["openai"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["openai.{OpenAI,AsyncOpenAI}"],
    },
    {
      language: "python",
      role: "client",
      names: ["openai.{AzureOpenAI,AsyncAzureOpenAI}"],
      provider: "azure.ai.openai",
    },
    {
      language: "python",
      role: "client",
      names: ["openai.lib.azure.{AzureOpenAI,AsyncAzureOpenAI}"],
      provider: "azure.ai.openai",
    },
    {
      language: "python",
      role: "client",
      names: ["langfuse.openai.{OpenAI,AsyncOpenAI}"],
    },
    {
      language: "python",
      role: "call",
      names: [
        "openai.{ChatCompletion,Completion,Embedding,Image,Audio}.{create,acreate,transcribe}",
        "openai.chat.completions.create",
        "openai.{responses,embeddings,completions}.create",
        "openai.images.generate",
      ],
    },
    {
      language: "python",
      role: "agent",
      names: ["openai.{OpenAI,AsyncOpenAI}().beta.assistants.create"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["openai.{default,OpenAI}", "openai"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["openai.AzureOpenAI"],
      provider: "azure.ai.openai",
    },
    {
      language: "javascript",
      role: "client",
      names: ["@posthog/ai.OpenAI"],
    },
    {
      language: "javascript",
      role: "agent",
      names: ["openai.{default,OpenAI}().beta.assistants.create"],
    },
    {
      language: "go",
      role: "client",
      names: [
        "github.com/sashabaranov/go-openai.{NewClient,NewClientWithConfig,NewOrgClient,Client}",
        "github.com/openai/openai-go.{NewClient,Client}",
      ],
    },
    {
      language: "go",
      role: "call",
      names: [
        "github.com/sashabaranov/go-openai.{NewClient,NewClientWithConfig,NewOrgClient,Client}().{CreateChatCompletion,CreateChatCompletionStream}",
      ],
      operation: "chat",
      model: ["1.Model"],
      tools: ["1.Tools"],
    },
    {
      language: "go",
      role: "call",
      names: [
        "github.com/sashabaranov/go-openai.{NewClient,NewClientWithConfig,NewOrgClient,Client}().{CreateCompletion,CreateCompletionStream}",
      ],
      operation: "text_completion",
      model: ["1.Model"],
    },
    {
      language: "go",
      role: "call",
      names: [
        "github.com/sashabaranov/go-openai.{NewClient,NewClientWithConfig,NewOrgClient,Client}().CreateEmbeddings",
      ],
      operation: "embeddings",
      model: ["1.Model"],
    },
    {
      language: "go",
      role: "call",
      names: [
        "github.com/sashabaranov/go-openai.{NewClient,NewClientWithConfig,NewOrgClient,Client}().{CreateImage,CreateTranscription,CreateTranslation,CreateSpeech,CreateEditImage}",
      ],
      operation: "generate_content",
      model: ["1.Model"],
    },
    {
      language: "go",
      role: "call",
      names: ["github.com/openai/openai-go.{NewClient,Client}().Chat.Completions.{New,NewStreaming}"],
      operation: "chat",
      model: ["1.Model"],
      tools: ["1.Tools"],
    },
    {
      language: "go",
      role: "call",
      names: ["github.com/openai/openai-go.{NewClient,Client}().Responses.{New,NewStreaming}"],
      operation: "chat",
      model: ["1.Model"],
      instructions: ["1.Instructions"],
      tools: ["1.Tools"],
    },
    {
      language: "go",
      role: "call",
      names: ["github.com/openai/openai-go.{NewClient,Client}().Completions.{New,NewStreaming}"],
      operation: "text_completion",
      model: ["1.Model"],
    },
    {
      language: "go",
      role: "call",
      names: ["github.com/openai/openai-go.{NewClient,Client}().Embeddings.New"],
      operation: "embeddings",
      model: ["1.Model"],
    },
    {
      language: "go",
      role: "call",
      names: [
        "github.com/openai/openai-go.{NewClient,Client}().Images.{Generate,Edit}",
        "github.com/openai/openai-go.{NewClient,Client}().Audio.{Transcriptions,Translations,Speech}.New",
      ],
      operation: "generate_content",
      model: ["1.Model"],
    },
    {
      language: "go",
      role: "agent",
      names: [
        "github.com/openai/openai-go.{NewClient,Client}().Beta.Assistants.New",
        "github.com/sashabaranov/go-openai.{NewClient,NewClientWithConfig,NewOrgClient,Client}().CreateAssistant",
      ],
      model: ["1.Model"],
      name: ["1.Name"],
      instructions: ["1.Instructions"],
      tools: ["1.Tools"],
    },
    {
      language: "go",
      role: "tool",
      names: [
        "github.com/sashabaranov/go-openai.FunctionDefinition",
        "github.com/openai/openai-go/shared.FunctionDefinitionParam",
        "github.com/openai/openai-go.FunctionDefinitionParam",
        "github.com/openai/openai-go/responses.FunctionToolParam",
      ],
      name: ["Name"],
      description: ["Description"],
      schema: ["Parameters"],
    },
    {
      language: "csharp",
      role: "client",
      names: ["OpenAI/OpenAIClient"],
    },
    {
      language: "csharp",
      role: "client",
      names: ["Azure.AI.OpenAI/{AzureOpenAIClient,OpenAIClient}"],
      provider: "azure.ai.openai",
    },
    {
      language: "csharp",
      role: "model",
      names: [
        "OpenAI.Chat/ChatClient",
        "OpenAI.Responses/{OpenAIResponseClient,ResponsesClient}",
        "OpenAI/OpenAIClient().{GetChatClient,GetOpenAIResponseClient,GetResponsesClient}",
      ],
      operation: "chat",
      model: ["model", 0],
    },
    {
      language: "csharp",
      role: "model",
      names: ["OpenAI.Embeddings/EmbeddingClient", "OpenAI/OpenAIClient().GetEmbeddingClient"],
      operation: "embeddings",
      model: ["model", 0],
    },
    {
      language: "csharp",
      role: "model",
      names: [
        "OpenAI.Images/ImageClient",
        "OpenAI.Audio/AudioClient",
        "OpenAI/OpenAIClient().{GetImageClient,GetAudioClient}",
      ],
      operation: "generate_content",
      model: ["model", 0],
    },
    {
      language: "csharp",
      role: "model",
      names: ["Azure.AI.OpenAI/AzureOpenAIClient().{GetChatClient,GetOpenAIResponseClient,GetResponsesClient}"],
      operation: "chat",
      provider: "azure.ai.openai",
      model: ["deploymentName", 0],
    },
    {
      language: "csharp",
      role: "model",
      names: ["Azure.AI.OpenAI/AzureOpenAIClient().GetEmbeddingClient"],
      operation: "embeddings",
      provider: "azure.ai.openai",
      model: ["deploymentName", 0],
    },
    {
      language: "csharp",
      role: "call",
      names: [
        "Azure.AI.OpenAI/OpenAIClient().{GetChatCompletions,GetChatCompletionsAsync,GetChatCompletionsStreamingAsync}",
      ],
      operation: "chat",
      provider: "azure.ai.openai",
      model: ["0.DeploymentName"],
    },
    {
      language: "go",
      role: "client",
      names: [
        "github.com/sashabaranov/go-openai.DefaultAzureConfig",
        "github.com/openai/openai-go/azure.{WithEndpoint,WithAPIKey,WithTokenCredential}",
      ],
      provider: "azure.ai.openai",
    },
  ],
  constants: openaiConstants,
  modelIds: [
    "(?:gpt-(?:3\\.5|4|4o|4\\.1|4\\.5|5|image|realtime|audio)[a-z0-9.-]*|chatgpt-4o-latest|o[134](?:-(?:mini|pro|preview|deep-research))?(?:-\\d{4}-\\d{2}-\\d{2})?|text-embedding-(?:3-(?:small|large)|ada-002)|text-davinci-00[1-3]|dall-e-[23]|whisper-1|tts-1(?:-hd)?|omni-moderation-[a-z0-9-]+|codex-mini-latest|computer-use-preview|babbage-002|davinci-002|sora-2(?:-pro)?)",
  ],
  examples: [
    {
      language: "python",
      code: 'from openai import OpenAI\nclient = OpenAI()\nclient.chat.completions.create(model="gpt-4o-mini", messages=[])\n',
      finds: ["model:gpt-4o-mini"],
    },
    {
      language: "python",
      code: 'import openai\nopenai.ChatCompletion.create(model="gpt-3.5-turbo", messages=[])\n',
      finds: ["model:gpt-3.5-turbo"],
    },
    {
      language: "typescript",
      code: 'import OpenAI from "openai";\nconst client = new OpenAI();\nawait client.responses.create({ model: "gpt-5", input: "hi" });\n',
      finds: ["model:gpt-5"],
    },
    {
      language: "python",
      code: 'from cars import OpenAI\nOpenAI().paint(model="Civic")\n',
      finds: [],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"context"\n\topenai "github.com/sashabaranov/go-openai"\n)\n\nfunc main() {\n\tclient := openai.NewClient("k")\n\tclient.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: openai.GPT4oMini})\n}\n',
      finds: ["model:gpt-4o-mini"],
    },
    {
      language: "go",
      code: 'package app\n\nimport (\n\t"context"\n\n\t"github.com/openai/openai-go/v3"\n\t"github.com/openai/openai-go/v3/option"\n)\n\ntype Config struct{ Model string }\n\ntype Bot struct {\n\tclient openai.Client\n\tcfg    Config\n}\n\nfunc New() *Bot {\n\treturn &Bot{client: openai.NewClient(option.WithAPIKey("k")), cfg: Config{Model: "gpt-4.1-mini"}}\n}\n\nfunc (b *Bot) Ask(ctx context.Context) error {\n\t_, err := b.client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: openai.ChatModel(b.cfg.Model)})\n\treturn err\n}\n',
      finds: ["model:gpt-4.1-mini"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"context"\n\t"os"\n\topenai "github.com/sashabaranov/go-openai"\n)\n\nfunc main() {\n\tmodel := os.Getenv("MODEL")\n\tif model == "" {\n\t\tmodel = "gpt-4o"\n\t}\n\treq := openai.ChatCompletionRequest{Model: model}\n\topenai.NewClient("k").CreateChatCompletion(context.Background(), req)\n}\n',
      finds: ["model:gpt-4o"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"example.com/cars"\n)\n\nfunc main() {\n\tclient := cars.NewClient("k")\n\tclient.CreateChatCompletion(cars.Request{Model: "Civic"})\n}\n',
      finds: [],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"context"\n\topenai "github.com/sashabaranov/go-openai"\n)\n\nfunc main() {\n\ttools := []openai.Tool{{Type: openai.ToolTypeFunction, Function: &openai.FunctionDefinition{Name: "weather", Parameters: map[string]any{"type": "object", "properties": map[string]any{"city": map[string]any{"type": "string", "description": "City"}}}}}}\n\topenai.NewClient("k").CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{Model: "gpt-4o", Tools: tools})\n}\n',
      finds: ["tool:weather", "model:gpt-4o"],
    },
    {
      language: "csharp",
      code: 'using OpenAI.Chat;\n\nChatClient client = new(model: "gpt-4o", apiKey: Environment.GetEnvironmentVariable("OPENAI_API_KEY"));\nChatCompletion completion = client.CompleteChat("Say this is a test.");\n',
      finds: ["model:gpt-4o"],
    },
    {
      language: "csharp",
      code: 'using OpenAI;\nusing OpenAI.Chat;\n\nnamespace App;\npublic class Bot\n{\n    private const string ModelId = "gpt-4.1-mini";\n    private readonly ChatClient _chat;\n    public Bot(OpenAIClient client) { _chat = client.GetChatClient(ModelId); }\n}\n',
      finds: ["model:gpt-4.1-mini"],
    },
    {
      language: "csharp",
      code: 'using Garage;\n\nChatClient client = new(model: "Civic");\n',
      finds: [],
    },
  ],
});
