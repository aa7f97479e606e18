import { defineSignature, type SymbolSpec } from "../../../domain/signature.ts";
import { langchain4jConstants } from "./constants.ts";

const MODEL = ["modelName", "modelId", "model", "deploymentName"] as const;
const DEFAULTS = ["defaultRequestParameters.modelName"] as const;

/** Words by which the settings of an application name a provider. */
const CONFIGURED = [
  ["{open-ai,openai}", "openai"],
  ["{azure-open-ai,azure-openai}", "azure.ai.openai"],
  ["anthropic", "anthropic"],
  ["ollama", "ollama"],
  ["{mistral-ai,mistralai}", "mistral_ai"],
  ["{google-ai-gemini,ai.gemini}", "gcp.gemini"],
  ["{vertex-ai-gemini,vertexai.gemini}", "gcp.vertex_ai"],
  ["bedrock", "aws.bedrock"],
  ["jlama", "jlama"],
] as const;

export const langchain4j = defineSignature({
  id: "langchain4j",
  title: "LangChain4j",
  category: "agent-framework",
  provider: null,
  packages: {},
  constants: langchain4jConstants,
  symbols: [
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.{openai,openaiofficial}.{OpenAiChatModel,OpenAiStreamingChatModel,OpenAiLanguageModel,OpenAiStreamingLanguageModel,OpenAiEmbeddingModel,OpenAiImageModel,OpenAiModerationModel,OpenAiAudioTranscriptionModel,OpenAiResponsesChatModel,OpenAiResponsesStreamingChatModel,OpenAiChatRequestParameters,OpenAiOfficialChatModel,OpenAiOfficialStreamingChatModel,OpenAiOfficialResponsesChatModel,OpenAiOfficialResponsesStreamingChatModel,OpenAiOfficialEmbeddingModel,OpenAiOfficialImageModel}",
      ],
      provider: "openai",
      model: [...MODEL, ...DEFAULTS],
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.azure.{AzureOpenAiChatModel,AzureOpenAiStreamingChatModel,AzureOpenAiLanguageModel,AzureOpenAiEmbeddingModel,AzureOpenAiImageModel,AzureOpenAiAudioTranscriptionModel}",
      ],
      provider: "azure.ai.openai",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.anthropic.{AnthropicChatModel,AnthropicStreamingChatModel,AnthropicBatchChatModel}",
      ],
      provider: "anthropic",
      model: [...MODEL, ...DEFAULTS],
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.googleai.{GoogleAiGeminiChatModel,GoogleAiGeminiStreamingChatModel,GoogleAiEmbeddingModel,GoogleAiGeminiImageModel,GoogleAiGeminiBatchChatModel,GoogleAiGeminiBatchEmbeddingModel,GoogleAiGeminiBatchImageModel}",
        "dev.langchain4j.model.google.genai.{GoogleGenAiChatModel,GoogleGenAiStreamingChatModel,GoogleGenAiEmbeddingModel,GoogleGenAiImageModel}",
      ],
      provider: "gcp.gemini",
      model: [...MODEL, ...DEFAULTS],
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.vertexai.{VertexAiChatModel,VertexAiLanguageModel,VertexAiEmbeddingModel,VertexAiImageModel,VertexAiScoringModel,VertexAiGeminiChatModel,VertexAiGeminiStreamingChatModel}",
        "dev.langchain4j.model.vertexai.gemini.{VertexAiGeminiChatModel,VertexAiGeminiStreamingChatModel}",
        "dev.langchain4j.model.vertexai.anthropic.{VertexAiAnthropicChatModel,VertexAiAnthropicStreamingChatModel}",
      ],
      provider: "gcp.vertex_ai",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.bedrock.{BedrockChatModel,BedrockStreamingChatModel,BedrockTitanEmbeddingModel,BedrockCohereEmbeddingModel}",
      ],
      provider: "aws.bedrock",
      model: [...MODEL, 0],
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.mistralai.{MistralAiChatModel,MistralAiStreamingChatModel,MistralAiEmbeddingModel,MistralAiModerationModel,MistralAiFimModel}",
      ],
      provider: "mistral_ai",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.ollama.{OllamaChatModel,OllamaStreamingChatModel,OllamaLanguageModel,OllamaStreamingLanguageModel,OllamaEmbeddingModel}",
      ],
      provider: "ollama",
      source: "local-runtime",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: ["dev.langchain4j.model.cohere.{CohereEmbeddingModel,CohereScoringModel}"],
      provider: "cohere",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: ["dev.langchain4j.model.voyageai.{VoyageAiEmbeddingModel,VoyageAiScoringModel}"],
      provider: "voyage",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.huggingface.{HuggingFaceChatModel,HuggingFaceEmbeddingModel,HuggingFaceLanguageModel}",
      ],
      provider: "huggingface",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.watsonx.{WatsonxChatModel,WatsonxStreamingChatModel,WatsonxEmbeddingModel,WatsonxScoringModel}",
      ],
      provider: "ibm.watsonx.ai",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.github.{GitHubModelsChatModel,GitHubModelsStreamingChatModel,GitHubModelsEmbeddingModel}",
        "dev.langchain4j.model.localai.{LocalAiChatModel,LocalAiStreamingChatModel,LocalAiLanguageModel,LocalAiEmbeddingModel}",
        "dev.langchain4j.model.jina.{JinaEmbeddingModel,JinaScoringModel}",
        "dev.langchain4j.model.nomic.NomicEmbeddingModel",
        "dev.langchain4j.model.workersai.{WorkersAiChatModel,WorkersAiEmbeddingModel,WorkersAiLanguageModel}",
        "dev.langchain4j.model.ovhai.OvhAiEmbeddingModel",
      ],
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.jlama.{JlamaChatModel,JlamaStreamingChatModel,JlamaLanguageModel,JlamaEmbeddingModel}",
      ],
      source: "local-runtime",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel",
        "dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel",
        "dev.langchain4j.model.embedding.AllMiniLmL6V2{EmbeddingModel,QuantizedEmbeddingModel}",
      ],
      source: "local-runtime",
      operation: "embeddings",
      model: [],
      defaultModel: "all-MiniLM-L6-v2",
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.embedding.onnx.bgesmallenv15.BgeSmallEnV15EmbeddingModel",
        "dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel",
      ],
      source: "local-runtime",
      operation: "embeddings",
      model: [],
      defaultModel: "bge-small-en-v1.5",
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.embedding.onnx.bgesmallen.BgeSmallEnEmbeddingModel",
        "dev.langchain4j.model.embedding.onnx.bgesmallenq.BgeSmallEnQuantizedEmbeddingModel",
      ],
      source: "local-runtime",
      operation: "embeddings",
      model: [],
      defaultModel: "bge-small-en",
    },
    {
      language: "java",
      role: "model",
      names: [
        "dev.langchain4j.model.embedding.onnx.e5smallv2.E5SmallV2EmbeddingModel",
        "dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel",
      ],
      source: "local-runtime",
      operation: "embeddings",
      model: [],
      defaultModel: "e5-small-v2",
    },
    {
      language: "java",
      role: "model",
      names: ["dev.langchain4j.model.bedrock.BedrockChatRequestParameters"],
      provider: "aws.bedrock",
      model: MODEL,
    },
    {
      language: "java",
      role: "model",
      names: ["dev.langchain4j.model.chat.request.{ChatRequest,ChatRequestParameters}"],
      model: ["modelName"],
    },
    ...CONFIGURED.map(
      ([word, provider]): SymbolSpec => ({
        language: "java",
        role: "model",
        names: [
          `langchain4j.${word}.{chat-model,streaming-chat-model,embedding-model,language-model,image-model,moderation-model}`,
          `quarkus.langchain4j.${word}.{chat-model,embedding-model,moderation-model,image-model}`,
        ],
        provider,
        ...((provider === "ollama" || provider === "jlama") && { source: "local-runtime" }),
        model: ["model"],
      }),
    ),
    {
      language: "java",
      role: "agent",
      names: ["dev.langchain4j.service.AiServices", "dev.langchain4j.service.AiServices.create"],
      name: [0],
      model: [],
      instructions: ["systemMessage", "systemMessageProvider"],
      tools: ["tools", "toolProvider", "toolProviders"],
      maxSteps: ["maxSequentialToolsInvocations"],
    },
    {
      language: "java",
      role: "agent",
      names: ["dev.langchain4j.service.spring.AiService", "io.quarkiverse.langchain4j.RegisterAiService"],
      name: [],
      model: [],
      instructions: [],
      tools: ["tools"],
    },
    {
      language: "java",
      role: "agent",
      names: [
        "dev.langchain4j.agentic.Agent",
        "dev.langchain4j.agentic.declarative.{SequenceAgent,ParallelAgent,ParallelMapperAgent,LoopAgent,ConditionalAgent,SupervisorAgent,PlannerAgent}",
      ],
      name: ["name"],
      model: [],
      instructions: [],
      maxSteps: ["maxIterations", "maxAgentsInvocations"],
    },
    {
      language: "java",
      role: "guardrail",
      names: [
        "dev.langchain4j.service.guardrail.{InputGuardrails,OutputGuardrails}",
        "io.quarkiverse.langchain4j.guardrails.{InputGuardrails,OutputGuardrails}",
      ],
      name: ["value", 0],
    },
    {
      language: "java",
      role: "agent",
      names: [
        "dev.langchain4j.agentic.AgenticServices.{agentBuilder,sequenceBuilder,loopBuilder,parallelBuilder,parallelMapperBuilder,conditionalBuilder,supervisorBuilder,plannerBuilder,createAgenticSystem}",
      ],
      name: ["name", 0],
      model: [],
      instructions: ["systemMessage", "systemMessageProvider"],
      tools: ["tools", "toolProvider", "toolProviders"],
      delegates: ["subAgents"],
      maxSteps: ["maxIterations", "maxAgentsInvocations"],
    },
    {
      language: "java",
      role: "tool",
      names: ["dev.langchain4j.agent.tool.Tool", "dev.langchain4j.agent.tool.ToolSpecification"],
      name: ["name"],
      description: ["description"],
    },
    {
      language: "java",
      role: "tool",
      names: ["dev.langchain4j.web.search.WebSearchTool", "dev.langchain4j.web.search.WebSearchTool.from"],
      capabilities: ["reads-untrusted-content"],
    },
    {
      language: "java",
      role: "tool",
      names: [
        "dev.langchain4j.code.judge0.Judge0JavaScriptExecutionTool",
        "dev.langchain4j.code.azure.acads.SessionsREPLTool",
        "dev.langchain4j.agent.tool.graalvm.{GraalVmJavaScriptExecutionTool,GraalVmPythonExecutionTool}",
      ],
      capabilities: ["executes-code"],
    },
    {
      language: "java",
      role: "prompt",
      names: [
        "dev.langchain4j.service.SystemMessage",
        "dev.langchain4j.data.message.SystemMessage",
        "dev.langchain4j.data.message.SystemMessage.{from,systemMessage}",
      ],
      speaksForSystem: true,
      instructions: ["value", 0],
    },
    {
      language: "java",
      role: "prompt",
      names: [
        "dev.langchain4j.service.UserMessage",
        "dev.langchain4j.model.input.PromptTemplate",
        "dev.langchain4j.model.input.PromptTemplate.from",
        "dev.langchain4j.model.input.structured.StructuredPrompt",
      ],
      instructions: ["value", 0],
    },
    {
      language: "java",
      role: "vector-store",
      names: [
        "dev.langchain4j.store.embedding.{astradb,cassandra,chroma,coherence,couchbase,elasticsearch,hibernate,infinispan,mariadb,milvus,mongodb,opensearch,oracle,pgvector,pinecone,qdrant,redis,tablestore,vespa,weaviate}.*EmbeddingStore",
        "dev.langchain4j.store.embedding.azure.{search,cosmos.nosql,cosmos.mongo.vcore}.*EmbeddingStore",
        "dev.langchain4j.community.store.embedding.{redis,clickhouse,duckdb,neo4j,s3,alloydb,cloudsql,yugabytedb}.*EmbeddingStore",
        "dev.langchain4j.rag.content.retriever.azure.search.AzureAiSearchContentRetriever",
      ],
      collection: ["collectionName", "indexName", "tableName", "index", "table"],
    },
    {
      language: "java",
      role: "vector-store",
      names: [
        "dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore",
        "dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore.{fromFile,fromJson}",
      ],
      technology: "in-memory",
      collection: [],
    },
    {
      language: "java",
      role: "mcp-client",
      names: [
        "dev.langchain4j.mcp.client.DefaultMcpClient",
        "dev.langchain4j.mcp.client.transport.stdio.StdioMcpTransport",
        "dev.langchain4j.mcp.client.transport.http.{HttpMcpTransport,StreamableHttpMcpTransport}",
        "dev.langchain4j.mcp.client.transport.websocket.WebSocketMcpTransport",
      ],
      name: ["key", "clientName"],
    },
  ],
  examples: [
    {
      language: "java",
      code: 'import dev.langchain4j.model.openai.OpenAiChatModel;\nclass App { static final String NAME = "gpt-4o-mini"; Object m = OpenAiChatModel.builder().apiKey(System.getenv("KEY")).modelName(NAME).temperature(0.3).build(); }\n',
      finds: ["model:gpt-4o-mini"],
    },
    {
      language: "java",
      code: "import static dev.langchain4j.model.anthropic.AnthropicChatModelName.CLAUDE_HAIKU_4_5_20251001;\nimport dev.langchain4j.model.anthropic.AnthropicChatModel;\nclass App { Object m = AnthropicChatModel.builder().modelName(CLAUDE_HAIKU_4_5_20251001).build(); }\n",
      finds: ["model:claude-haiku-4-5-20251001"],
    },
    {
      language: "java",
      code: 'import dev.langchain4j.agent.tool.Tool;\nimport dev.langchain4j.service.*;\ninterface Assistant { @SystemMessage("You are a polite assistant.") String chat(String text); }\nclass Calculator { @Tool("Adds two numbers") int add(int a, int b) { return a + b; } }\nclass App { void run(Object model) { Assistant a = AiServices.builder(Assistant.class).chatModel(model).tools(new Calculator()).build(); } }\n',
      finds: ["agent:Assistant", "tool:add"],
    },
    {
      language: "java",
      code: 'import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;\nclass App { Object s = PgVectorEmbeddingStore.builder().host("db").table("documents").build(); }\n',
      finds: ["vector-store:pgvector"],
    },
    {
      language: "java",
      code: 'import com.acme.model.OpenAiChatModel;\nclass App { Object m = OpenAiChatModel.builder().modelName("sedan").build(); }\n',
      finds: [],
    },
    {
      language: "kotlin",
      code: 'import dev.langchain4j.agent.tool.Tool\nimport dev.langchain4j.model.openai.OpenAiChatModel\nimport dev.langchain4j.service.AiServices\n\ninterface Assistant { fun chat(message: String): String }\n\nclass Calculator {\n    @Tool("Adds two numbers")\n    fun add(a: Int, b: Int): Int = a + b\n}\n\nfun main() {\n    val model = OpenAiChatModel.builder().apiKey(System.getenv("KEY") ?: "demo").modelName("gpt-4o-mini").build()\n    val assistant = AiServices.builder(Assistant::class.java).chatModel(model).tools(Calculator()).build()\n}\n',
      finds: ["model:gpt-4o-mini", "tool:add"],
    },
  ],
});
