import { defineSignature } from "../../../domain/signature.ts";

export const llamaIndex = defineSignature({
  id: "llama-index",
  title: "LlamaIndex",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: [
      "llama-index",
      "llama-index-core",
      "llama-index-llms-openai",
      "llama-index-embeddings-openai",
      "llama-index-llms-anthropic",
      "llama-index-vector-stores-chroma",
      "llama-index-agent-openai",
      "llama-parse",
      "llama-cloud",
    ],
    npm: ["llamaindex", "@llamaindex/openai", "@llamaindex/workflow", "@llamaindex/core"],
  },
  families: { pypi: ["llama-index-"], npm: ["@llamaindex/"] },
  symbols: [
    {
      language: "python",
      role: "model",
      names: [
        "llama_index.llms.openai.**.OpenAI",
        "llama_index.llms.OpenAI",
        "llama_index.embeddings.openai.**.OpenAIEmbedding",
      ],
      provider: "openai",
      model: ["model", "model_name", 0],
    },
    {
      language: "python",
      role: "model",
      names: ["llama_index.llms.azure_openai.**.AzureOpenAI"],
      provider: "azure.ai.openai",
    },
    {
      language: "python",
      role: "model",
      names: ["llama_index.llms.anthropic.**.Anthropic"],
      provider: "anthropic",
    },
    {
      language: "python",
      role: "model",
      names: [
        "llama_index.llms.{gemini,google_genai}.**.{Gemini,GoogleGenAI}",
        "llama_index.embeddings.{gemini,google_genai}.**.{GeminiEmbedding,GoogleGenAIEmbedding}",
      ],
      provider: "gcp.gemini",
      model: ["model", "model_name"],
    },
    {
      language: "python",
      role: "model",
      names: ["llama_index.llms.ollama.**.Ollama", "llama_index.embeddings.ollama.**.OllamaEmbedding"],
      provider: "ollama",
      source: "local-runtime",
      model: ["model", "model_name"],
    },
    {
      language: "python",
      role: "model",
      names: ["llama_index.llms.groq.**.Groq"],
      provider: "groq",
    },
    {
      language: "python",
      role: "model",
      names: ["llama_index.llms.mistralai.**.MistralAI", "llama_index.embeddings.mistralai.**.MistralAIEmbedding"],
      provider: "mistral_ai",
      model: ["model", "model_name"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "llama_index.llms.huggingface.**.HuggingFaceLLM",
        "llama_index.embeddings.huggingface.**.HuggingFaceEmbedding",
      ],
      provider: "huggingface",
      source: "hub",
      model: ["model_name"],
    },
    {
      language: "python",
      role: "model",
      names: ["llama_index.llms.bedrock.**.Bedrock", "llama_index.llms.bedrock_converse.**.BedrockConverse"],
      provider: "aws.bedrock",
    },
    {
      language: "python",
      role: "agent",
      names: [
        "llama_index.**.{ReActAgent,FunctionAgent,OpenAIAgent,FunctionCallingAgent,CodeActAgent,AgentWorkflow,FunctionCallingAgentWorker,ReActAgentWorker,StructuredPlannerAgent,OpenAIAssistantAgent}",
        "llama_index.**.{ReActAgent,OpenAIAgent,FunctionAgent,AgentWorkflow,FunctionCallingAgentWorker,FunctionCallingAgent,ReActAgentWorker}.{from_tools,from_defaults,from_tools_or_functions}",
      ],
      tools: ["tools", 0],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "llama_index.**.{FunctionTool,QueryEngineTool}",
        "llama_index.**.{FunctionTool,QueryEngineTool}.from_defaults",
      ],
      name: ["name", "metadata.name"],
    },
    {
      language: "python",
      role: "vector-store",
      names: ["llama_index.vector_stores.chroma.**.ChromaVectorStore"],
      technology: "chroma",
    },
    {
      language: "python",
      role: "vector-store",
      names: ["llama_index.vector_stores.pinecone.**.PineconeVectorStore"],
      technology: "pinecone",
    },
    {
      language: "python",
      role: "vector-store",
      names: ["llama_index.vector_stores.qdrant.**.QdrantVectorStore"],
      technology: "qdrant",
    },
    {
      language: "python",
      role: "vector-store",
      names: ["llama_index.vector_stores.postgres.**.{PGVectorStore,PGVectorStore.from_params}"],
      technology: "pgvector",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "llama_index.vector_stores.{weaviate,milvus,faiss,lancedb,redis,elasticsearch,mongodb}.**.{WeaviateVectorStore,MilvusVectorStore,FaissVectorStore,LanceDBVectorStore,RedisVectorStore,ElasticsearchStore,MongoDBAtlasVectorSearch}",
      ],
    },
    {
      language: "python",
      role: "vector-store",
      names: ["llama_index.**.VectorStoreIndex", "llama_index.**.VectorStoreIndex.{from_documents,from_vector_store}"],
      technology: "llama-index",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: ["llamaindex.VectorStoreIndex.{fromDocuments,fromVectorStore}"],
      technology: "llama-index",
    },
    {
      language: "javascript",
      role: "model",
      names: ["{llamaindex,@llamaindex/openai}.{OpenAI,OpenAIEmbedding,openai}"],
      provider: "openai",
    },
    {
      language: "javascript",
      role: "agent",
      names: ["{llamaindex,@llamaindex/workflow}.{agent,OpenAIAgent,ReActAgent,FunctionAgent}"],
    },
    {
      language: "javascript",
      role: "tool",
      names: ["llamaindex.{tool,FunctionTool,FunctionTool.from}"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from llama_index.llms.openai import OpenAI\nfrom llama_index.core.agent import ReActAgent\nagent = ReActAgent.from_tools([], llm=OpenAI(model="gpt-4o-mini"))\n',
      finds: ["agent:agent", "model:gpt-4o-mini"],
    },
    {
      language: "python",
      code: 'from chemistry import ReActAgent\nReActAgent("acid")\n',
      finds: [],
    },
  ],
});
