import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** OpenAI in Java. */
export const javaSymbols: readonly SymbolSpec[] = [
  {
    language: "java",
    role: "call",
    names: [
      "com.openai.models.chat.completions.{ChatCompletionCreateParams,StructuredChatCompletionCreateParams}",
      "com.openai.models.{ChatCompletionCreateParams,ResponseCreateParams}",
      "com.openai.models.responses.{ResponseCreateParams,StructuredResponseCreateParams}",
    ],
    operation: "chat",
    model: ["model"],
    instructions: ["instructions", "addSystemMessage", "addDeveloperMessage"],
    tools: [],
  },
  {
    language: "java",
    role: "call",
    names: ["com.openai.models.embeddings.EmbeddingCreateParams"],
    operation: "embeddings",
    model: ["model"],
  },
  {
    language: "java",
    role: "call",
    names: [
      "com.openai.models.images.{ImageGenerateParams,ImageEditParams}",
      "com.openai.models.audio.transcriptions.TranscriptionCreateParams",
      "com.openai.models.audio.speech.SpeechCreateParams",
      "com.openai.models.videos.VideoCreateParams",
    ],
    operation: "generate_content",
    model: ["model"],
  },
  {
    language: "java",
    role: "agent",
    names: ["com.openai.models.beta.assistants.AssistantCreateParams"],
    name: ["name"],
    model: ["model"],
    instructions: ["instructions"],
  },
  {
    language: "java",
    role: "call",
    names: [
      "com.azure.ai.openai.{OpenAIClientBuilder,OpenAIClient,OpenAIAsyncClient}().{getChatCompletions,getChatCompletionsStream,getCompletions}",
    ],
    provider: "azure.ai.openai",
    operation: "chat",
    model: [0],
  },
  {
    language: "java",
    role: "call",
    names: ["com.azure.ai.openai.{OpenAIClientBuilder,OpenAIClient,OpenAIAsyncClient}().getEmbeddings"],
    provider: "azure.ai.openai",
    operation: "embeddings",
    model: [0],
  },
  {
    language: "java",
    role: "call",
    names: [
      "com.azure.ai.openai.OpenAIClientBuilder().buildAsyncClient().{getChatCompletions,getChatCompletionsStream,getCompletions,getEmbeddings}",
      "com.azure.ai.openai.OpenAIClientBuilder().buildClient().{getChatCompletions,getChatCompletionsStream,getCompletions,getEmbeddings}",
    ],
    provider: "azure.ai.openai",
    model: [0],
  },
];

export const javaExamples: readonly SignatureExample[] = [
  {
    language: "java",
    code: 'import com.openai.models.ChatModel;\nimport com.openai.models.chat.completions.ChatCompletionCreateParams;\nclass App { Object p = ChatCompletionCreateParams.builder().addUserMessage("hi").model(ChatModel.GPT_4O).build(); }\n',
    finds: ["model:gpt-4o"],
  },
  {
    language: "java",
    code: 'import com.azure.ai.openai.OpenAIClientBuilder;\nclass App { void run(Object o) { var client = new OpenAIClientBuilder().endpoint(System.getenv("E")).buildClient(); client.getChatCompletions("gpt-35-turbo-prod", o); } }\n',
    finds: ["model:gpt-35-turbo-prod"],
  },
  {
    language: "java",
    code: "import com.acme.ChatModel;\nclass App { Object p = Order.builder().model(ChatModel.GPT_4O).build(); }\n",
    finds: [],
  },
];
