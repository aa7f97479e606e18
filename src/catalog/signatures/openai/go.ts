import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** OpenAI in Go. */
export const goSymbols: readonly SymbolSpec[] = [
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
    names: ["github.com/sashabaranov/go-openai.{NewClient,NewClientWithConfig,NewOrgClient,Client}().CreateEmbeddings"],
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
    language: "go",
    role: "prompt",
    names: ["github.com/openai/openai-go.{SystemMessage,DeveloperMessage}"],
    name: [],
    instructions: [0],
    speaksForSystem: true,
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
];

export const goExamples: readonly SignatureExample[] = [
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
];
