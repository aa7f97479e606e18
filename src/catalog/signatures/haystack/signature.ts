import { defineSignature } from "../../../domain/signature.ts";

export const haystack = defineSignature({
  id: "haystack",
  title: "Haystack",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: ["haystack-ai", "farm-haystack"],
  },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: ["haystack.components.agents.**.Agent"],
      maxSteps: ["max_agent_steps"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "haystack.components.{generators,generators.chat,embedders}.**.{OpenAIGenerator,OpenAIChatGenerator,OpenAITextEmbedder,OpenAIDocumentEmbedder}",
      ],
      provider: "openai",
      model: ["model"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "haystack.components.{generators,embedders}.**.{HuggingFaceLocalGenerator,HuggingFaceAPIGenerator,SentenceTransformersTextEmbedder,SentenceTransformersDocumentEmbedder}",
      ],
      provider: "huggingface",
      source: "hub",
      model: ["model"],
    },
    {
      language: "python",
      role: "pipeline",
      listed: true,
      names: ["haystack.{Pipeline,AsyncPipeline}"],
    },
    {
      language: "python",
      role: "tool",
      names: ["haystack.tools.**.{Tool,create_tool_from_function,ComponentTool}", "haystack.tools.tool"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "haystack.components.{generators,embedders,rankers,readers}.**.{HuggingFaceLocalChatGenerator,SentenceTransformersSimilarityRanker,TransformersSimilarityRanker,ExtractiveReader,SentenceTransformersDocumentImageEmbedder}",
      ],
      provider: "huggingface",
      source: "hub",
      model: ["model"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "haystack.components.{generators,embedders,rankers,readers}.**.{HuggingFaceAPIChatGenerator,HuggingFaceAPITextEmbedder,HuggingFaceAPIDocumentEmbedder}",
      ],
      provider: "huggingface",
      model: ["api_params.model"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "haystack.components.{generators,embedders,rankers,readers}.**.{AzureOpenAIGenerator,AzureOpenAIChatGenerator,AzureOpenAITextEmbedder,AzureOpenAIDocumentEmbedder}",
      ],
      provider: "azure.ai.openai",
      model: ["azure_deployment"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "haystack_integrations.components.{generators,embedders,rankers}.anthropic.**.{AnthropicGenerator,AnthropicChatGenerator}",
      ],
      provider: "anthropic",
      model: ["model"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "haystack_integrations.components.{generators,embedders,rankers}.ollama.**.{OllamaGenerator,OllamaChatGenerator,OllamaTextEmbedder,OllamaDocumentEmbedder}",
      ],
      provider: "ollama",
      source: "local-runtime",
      model: ["model"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "haystack_integrations.components.{generators,embedders,rankers}.mistral.**.{MistralChatGenerator,MistralTextEmbedder,MistralDocumentEmbedder}",
      ],
      provider: "mistral_ai",
      model: ["model"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "haystack_integrations.components.{generators,embedders,rankers}.cohere.**.{CohereGenerator,CohereChatGenerator,CohereTextEmbedder,CohereDocumentEmbedder,CohereRanker}",
      ],
      provider: "cohere",
      model: ["model"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "haystack_integrations.components.{generators,embedders,rankers}.amazon_bedrock.**.{AmazonBedrockGenerator,AmazonBedrockChatGenerator,AmazonBedrockTextEmbedder,AmazonBedrockDocumentEmbedder}",
      ],
      provider: "aws.bedrock",
      model: ["model"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "haystack_integrations.components.{generators,embedders,rankers}.{google_ai,google_genai}.**.{GoogleAIGeminiGenerator,GoogleAIGeminiChatGenerator,GoogleGenAIChatGenerator}",
      ],
      provider: "gcp.gemini",
      model: ["model"],
    },
    {
      language: "python",
      role: "prompt",
      names: ["haystack.components.builders.**.{PromptBuilder,ChatPromptBuilder}"],
      instructions: ["template", 0],
    },
    {
      language: "python",
      role: "prompt",
      names: ["haystack.dataclasses.**.ChatMessage.from_system"],
      instructions: [0, "text"],
      speaksForSystem: true,
    },
    {
      language: "python",
      role: "vector-store",
      names: ["haystack.document_stores.**.InMemoryDocumentStore"],
      technology: "in-memory",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "haystack_integrations.document_stores.**.{ChromaDocumentStore,PineconeDocumentStore,QdrantDocumentStore,WeaviateDocumentStore,MilvusDocumentStore,PgvectorDocumentStore,ElasticsearchDocumentStore,OpenSearchDocumentStore,MongoDBAtlasDocumentStore,AstraDocumentStore}",
        "milvus_haystack.**.MilvusDocumentStore",
      ],
      collection: ["collection_name", "index", "table_name"],
    },
    { language: "python", role: "mcp-client", names: ["haystack_integrations.tools.mcp.**.{MCPTool,MCPToolset}"] },
  ],
  examples: [
    {
      language: "python",
      code: 'from haystack.components.generators.chat import OpenAIChatGenerator\ng = OpenAIChatGenerator(model="gpt-4o-mini")\n',
      finds: ["model:gpt-4o-mini"],
    },
    {
      language: "python",
      code: 'from farm import Haystack\nHaystack(model="round")\n',
      finds: [],
    },
    {
      language: "python",
      code: 'from haystack import Pipeline\nfrom haystack.components.builders import PromptBuilder\nTEMPLATE = "Answer the question from the documents: {{ question }}"\nrag = Pipeline()\nrag.add_component("prompt", PromptBuilder(template=TEMPLATE))\n',
      finds: ["pipeline:rag", "prompt:TEMPLATE"],
    },
    {
      language: "python",
      code: 'from haystack_integrations.document_stores.qdrant import QdrantDocumentStore\nstore = QdrantDocumentStore(url="http://localhost:6333", index="docs")\n',
      finds: ["vector-store:qdrant"],
    },
  ],
});
