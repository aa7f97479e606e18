import { defineSignature, type SymbolSpec } from "../../../domain/signature.ts";
import { springAiConstants } from "./constants.ts";

const MODEL = [
  "model",
  "withModel",
  "deploymentName",
  "withDeploymentName",
  "defaultOptions.model",
  "options.model",
] as const;
const CLIENTS = [
  "org.springframework.ai.chat.client.ChatClient",
  "org.springframework.ai.chat.client.ChatClient.Builder(){,.clone()}.build",
  "org.springframework.ai.chat.client.ChatClient().mutate().build",
] as const;
const AGENT = {
  language: "java",
  role: "agent",
  names: CLIENTS,
  operation: "create_agent",
  model: ["defaultOptions.model"],
  instructions: ["defaultSystem", "defaultSystem.text"],
} as const;

/** Words by which the settings of an application name a provider. */
const CONFIGURED = [
  ["openai", "openai"],
  ["azure.openai", "azure.ai.openai"],
  ["anthropic", "anthropic"],
  ["ollama", "ollama"],
  ["mistralai", "mistral_ai"],
  ["google.genai", "gcp.gemini"],
  ["vertex.ai{.gemini,}", "gcp.vertex_ai"],
  ["bedrock{.converse,.titan,.cohere}", "aws.bedrock"],
  ["deepseek", "deepseek"],
] as const;

export const springAi = defineSignature({
  id: "spring-ai",
  title: "Spring AI",
  category: "llm-framework",
  provider: null,
  packages: {},
  constants: springAiConstants,
  symbols: [
    {
      language: "java",
      role: "model",
      names: [
        "org.springframework.ai.openai.**.{OpenAiChatModel,OpenAiChatOptions,OpenAiEmbeddingModel,OpenAiEmbeddingOptions,OpenAiImageModel,OpenAiImageOptions,OpenAiAudioSpeechModel,OpenAiAudioSpeechOptions,OpenAiAudioTranscriptionModel,OpenAiAudioTranscriptionOptions,OpenAiModerationOptions}",
      ],
      provider: "openai",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "org.springframework.ai.azure.openai.{AzureOpenAiChatModel,AzureOpenAiChatOptions,AzureOpenAiEmbeddingModel,AzureOpenAiEmbeddingOptions,AzureOpenAiImageOptions}",
      ],
      provider: "azure.ai.openai",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: ["org.springframework.ai.anthropic.{AnthropicChatModel,AnthropicChatOptions}"],
      provider: "anthropic",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "org.springframework.ai.ollama.**.{OllamaChatModel,OllamaEmbeddingModel,OllamaOptions,OllamaChatOptions,OllamaEmbeddingOptions}",
      ],
      provider: "ollama",
      source: "local-runtime",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "org.springframework.ai.mistralai.**.{MistralAiChatModel,MistralAiChatOptions,MistralAiEmbeddingModel,MistralAiEmbeddingOptions,MistralAiModerationOptions,MistralAiOcrOptions}",
      ],
      provider: "mistral_ai",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "org.springframework.ai.google.genai.**.{GoogleGenAiChatModel,GoogleGenAiChatOptions,GoogleGenAiTextEmbeddingOptions,GoogleGenAiImageOptions}",
      ],
      provider: "gcp.gemini",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "org.springframework.ai.vertexai.**.{VertexAiGeminiChatModel,VertexAiGeminiChatOptions,VertexAiTextEmbeddingOptions,VertexAiMultimodalEmbeddingOptions}",
      ],
      provider: "gcp.vertex_ai",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "org.springframework.ai.bedrock.**.{BedrockProxyChatModel,BedrockChatOptions,BedrockTitanEmbeddingOptions,BedrockCohereEmbeddingOptions}",
      ],
      provider: "aws.bedrock",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: ["org.springframework.ai.deepseek.{DeepSeekChatModel,DeepSeekChatOptions}"],
      provider: "deepseek",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "org.springframework.ai.chat.prompt.ChatOptions",
        "org.springframework.ai.model.tool.ToolCallingChatOptions",
        "org.springframework.ai.embedding.EmbeddingOptions",
        "org.springframework.ai.image.ImageOptions",
      ],
      model: MODEL,
    },
    ...CONFIGURED.map(
      ([word, provider]): SymbolSpec => ({
        language: "java",
        role: "model",
        names: [
          `spring.ai.${word}.{chat,embedding,image,audio.transcription,audio.speech,moderation,embedding.text}{,.options}`,
        ],
        provider,
        ...(provider === "ollama" && { source: "local-runtime" }),
        model: ["model"],
      }),
    ),
    { ...AGENT, requires: ["defaultTools"], tools: ["defaultTools"] },
    { ...AGENT, requires: ["defaultToolCallbacks"], tools: ["defaultToolCallbacks"] },
    { ...AGENT, requires: ["defaultToolNames"], tools: ["defaultToolNames"] },
    { ...AGENT, requires: ["defaultFunctions"], tools: ["defaultFunctions"] },
    {
      language: "java",
      role: "prompt",
      names: CLIENTS,
      requires: ["defaultSystem"],
      speaksForSystem: true,
      instructions: ["defaultSystem", "defaultSystem.text"],
    },
    {
      language: "java",
      role: "call",
      names: [
        "org.springframework.ai.chat.client.ChatClient().prompt",
        "org.springframework.ai.chat.client.ChatClient.{create,builder}().prompt",
        "org.springframework.ai.chat.client.ChatClient.Builder(){,.clone()}.build().prompt",
        "org.springframework.ai.chat.client.ChatClient{,.Builder().build}().mutate().build().prompt",
      ],
      operation: "chat",
      model: ["options.model", "options.withModel"],
      instructions: ["system", "system.text"],
      tools: ["tools", "toolCallbacks"],
    },
    {
      language: "java",
      role: "prompt",
      names: [
        "org.springframework.ai.chat.messages.SystemMessage",
        "org.springframework.ai.chat.prompt.SystemPromptTemplate",
      ],
      speaksForSystem: true,
      instructions: [0, "text", "template"],
    },
    {
      language: "java",
      role: "prompt",
      names: ["org.springframework.ai.chat.prompt.PromptTemplate"],
      instructions: [0, "template"],
    },
    {
      language: "java",
      role: "tool",
      names: [
        "org.springframework.ai.tool.annotation.Tool",
        "org.springframework.ai.tool.function.FunctionToolCallback",
        "org.springframework.ai.model.function.{FunctionCallback,FunctionCallbackWrapper}",
      ],
      name: ["name", "withName", 0],
      description: ["description", "withDescription"],
    },
    {
      language: "java",
      role: "mcp-tool",
      names: ["org.springframework.ai.mcp.annotation.McpTool", "org.springaicommunity.mcp.annotation.McpTool"],
      name: ["name"],
      description: ["description"],
    },
    {
      language: "java",
      role: "mcp-prompt",
      names: ["org.springframework.ai.mcp.annotation.McpPrompt", "org.springaicommunity.mcp.annotation.McpPrompt"],
      name: ["name"],
    },
    {
      language: "java",
      role: "vector-store",
      names: [
        "org.springframework.ai.vectorstore.**.{AzureVectorStore,BedrockKnowledgeBaseVectorStore,CassandraVectorStore,CoherenceVectorStore,CouchbaseSearchVectorStore,ElasticsearchVectorStore,GemFireVectorStore,HanaCloudVectorStore,MariaDBVectorStore,MilvusVectorStore,MongoDBAtlasVectorStore,Neo4jVectorStore,OpenSearchVectorStore,OracleVectorStore,PgVectorStore,PineconeVectorStore,QdrantVectorStore,RedisVectorStore,S3VectorStore,TypesenseVectorStore,WeaviateVectorStore}",
        "org.springframework.ai.chroma.vectorstore.ChromaVectorStore",
      ],
      collection: ["collectionName", "indexName", "vectorTableName", "tableName"],
    },
    {
      language: "java",
      role: "vector-store",
      names: ["org.springframework.ai.vectorstore.SimpleVectorStore"],
      technology: "in-memory",
      collection: [],
    },
    {
      language: "java",
      role: "vector-store",
      names: ["spring.ai.vectorstore.*"],
      collection: ["collection"],
    },
    {
      language: "java",
      role: "mcp-client",
      names: ["spring.ai.mcp.client.connection"],
      name: ["name"],
    },
    {
      language: "java",
      role: "guardrail",
      names: ["org.springframework.ai.chat.client.advisor.SafeGuardAdvisor"],
      name: [],
    },
  ],
  examples: [
    {
      language: "java",
      code: 'import org.springframework.ai.openai.OpenAiChatOptions;\nclass App { Object o = OpenAiChatOptions.builder().model("gpt-4o").temperature(0.7).build(); }\n',
      finds: ["model:gpt-4o"],
    },
    {
      language: "java",
      code: 'import org.springframework.ai.chat.client.ChatClient;\nimport org.springframework.ai.tool.annotation.Tool;\nclass Clock { @Tool(description = "Tells the time") String now() { return ""; } }\nclass App { private final ChatClient client;\n App(ChatClient.Builder builder) { this.client = builder.defaultSystem("You are a helpful clock.").defaultTools(new Clock()).build(); } }\n',
      finds: ["agent:client", "tool:now"],
    },
    {
      language: "java",
      code: 'import org.springframework.web.client.RestClient;\nclass App { Object c = RestClient.builder().defaultHeader("model", "gpt").build(); }\n',
      finds: [],
    },
  ],
});
