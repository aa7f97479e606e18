import type { ArgumentPlace, SymbolSpec } from "../../../domain/signature.ts";

/** Classes of one provider's models, as each language names them. */
interface Served {
  readonly provider: string;
  readonly python: readonly string[];
  readonly javascript: readonly string[];
  readonly source?: "hub" | "local-runtime";
}

const SERVED: readonly Served[] = [
  {
    provider: "azure.ai.openai",
    python: ["AzureChatOpenAI", "AzureOpenAIEmbeddings", "AzureOpenAI"],
    javascript: ["AzureChatOpenAI", "AzureOpenAIEmbeddings", "AzureOpenAI"],
  },
  { provider: "anthropic", python: ["ChatAnthropic", "Anthropic"], javascript: ["ChatAnthropic", "Anthropic"] },
  {
    provider: "gcp.gemini",
    python: ["ChatGoogleGenerativeAI", "GoogleGenerativeAI", "GoogleGenerativeAIEmbeddings", "ChatGooglePalm"],
    javascript: ["ChatGoogleGenerativeAI", "GoogleGenerativeAI", "GoogleGenerativeAIEmbeddings", "ChatGoogle"],
  },
  {
    provider: "gcp.vertex_ai",
    python: ["ChatVertexAI", "VertexAI", "VertexAIEmbeddings", "ChatAnthropicVertex"],
    javascript: ["ChatVertexAI", "VertexAI", "VertexAIEmbeddings"],
  },
  {
    provider: "mistral_ai",
    python: ["ChatMistralAI", "MistralAIEmbeddings"],
    javascript: ["ChatMistralAI", "MistralAI", "MistralAIEmbeddings"],
  },
  { provider: "groq", python: ["ChatGroq"], javascript: ["ChatGroq"] },
  {
    provider: "cohere",
    python: ["ChatCohere", "Cohere", "CohereEmbeddings", "CohereRerank"],
    javascript: ["ChatCohere", "Cohere", "CohereEmbeddings", "CohereRerank"],
  },
  {
    provider: "ollama",
    python: ["ChatOllama", "Ollama", "OllamaLLM", "OllamaEmbeddings"],
    javascript: ["ChatOllama", "Ollama", "OllamaEmbeddings"],
    source: "local-runtime",
  },
  {
    provider: "together_ai",
    python: ["ChatTogether", "Together", "TogetherEmbeddings"],
    javascript: ["ChatTogetherAI", "TogetherAI", "TogetherAIEmbeddings"],
  },
  {
    provider: "fireworks_ai",
    python: ["ChatFireworks", "Fireworks", "FireworksEmbeddings"],
    javascript: ["ChatFireworks", "Fireworks", "FireworksEmbeddings"],
  },
  { provider: "perplexity", python: ["ChatPerplexity"], javascript: ["ChatPerplexity"] },
  { provider: "deepseek", python: ["ChatDeepSeek"], javascript: ["ChatDeepSeek"] },
  { provider: "x_ai", python: ["ChatXAI"], javascript: ["ChatXAI"] },
  { provider: "cerebras", python: ["ChatCerebras"], javascript: ["ChatCerebras"] },
  { provider: "sambanova", python: ["ChatSambaNovaCloud", "ChatSambaNova"], javascript: [] },
  {
    provider: "ibm.watsonx.ai",
    python: ["ChatWatsonx", "WatsonxLLM", "WatsonxEmbeddings"],
    javascript: ["ChatWatsonx", "WatsonxLLM", "WatsonxEmbeddings"],
  },
  {
    provider: "nvidia",
    python: ["ChatNVIDIA", "NVIDIAEmbeddings", "NVIDIARerank"],
    javascript: ["ChatNVIDIA", "NVIDIAEmbeddings"],
  },
  {
    provider: "aws.bedrock",
    python: ["ChatBedrock", "ChatBedrockConverse", "BedrockEmbeddings", "Bedrock", "BedrockChat", "BedrockLLM"],
    javascript: ["ChatBedrockConverse", "BedrockChat", "ChatBedrock", "BedrockEmbeddings", "Bedrock"],
  },
  {
    provider: "huggingface",
    python: [
      "HuggingFaceEmbeddings",
      "HuggingFaceHub",
      "HuggingFaceEndpoint",
      "HuggingFaceEndpointEmbeddings",
      "HuggingFaceInferenceAPIEmbeddings",
      "HuggingFacePipeline.from_model_id",
      "HuggingFaceInstructEmbeddings",
      "HuggingFaceBgeEmbeddings",
      "SentenceTransformerEmbeddings",
      "HuggingFaceCrossEncoder",
    ],
    javascript: ["HuggingFaceInference", "HuggingFaceInferenceEmbeddings", "HuggingFaceTransformersEmbeddings"],
    source: "hub",
  },
  { provider: "cloudflare", python: [], javascript: ["ChatCloudflareWorkersAI", "CloudflareWorkersAIEmbeddings"] },
  { provider: "alibaba_cloud", python: ["ChatTongyi", "Tongyi"], javascript: ["ChatAlibabaTongyi"] },
  {
    provider: "voyage",
    python: ["VoyageAIEmbeddings", "VoyageEmbeddings", "VoyageAIRerank"],
    javascript: ["VoyageAIEmbeddings", "VoyageEmbeddings"],
  },
  { provider: "jina", python: ["JinaEmbeddings"], javascript: ["JinaEmbeddings"] },
  { provider: "from-model", python: ["ChatLiteLLM", "ChatLiteLLMRouter"], javascript: ["ChatLiteLLM"] },
  { provider: "openrouter", python: ["ChatOpenRouter"], javascript: ["ChatOpenRouter"] },
];

/** How one language writes LangChain's models: their packages with what joins these to the classes, and their arguments. */
interface Dialect {
  readonly language: "python" | "javascript";
  readonly anywhere: string;
  readonly model: readonly ArgumentPlace[];
  readonly instructions: readonly ArgumentPlace[];
}

export const PYTHON: Dialect = {
  language: "python",
  anywhere:
    "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter,langchain_cerebras,langchain_sambanova,langchain_ibm,langchain_qwq}.**.",
  model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
  instructions: ["system_prompt_with_tools"],
};

export const JAVASCRIPT: Dialect = {
  language: "javascript",
  anywhere:
    "{@langchain/openai,@langchain/anthropic,@langchain/google,@langchain/google-genai,@langchain/google-vertexai,@langchain/google-vertexai-web,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,@langchain/fireworks,@langchain/together-ai,@langchain/perplexity,@langchain/openrouter,@langchain/cloudflare,@langchain/ibm,@langchain/cerebras,langchain}/**.",
  model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
  instructions: [],
};

/** The classes of one provider as models. */
export const modelSpec = (
  { language, anywhere, model, instructions }: Dialect,
  classes: readonly string[],
  made: Pick<SymbolSpec, "provider" | "source" | "defaultModel">,
): SymbolSpec => ({
  language,
  role: "model",
  names: [`${anywhere}{${classes.join(",")}}`],
  model,
  ...(instructions.length > 0 && { instructions }),
  ...made,
});

/** Everything of the table in one language. */
export const servedModels = (dialect: Dialect): readonly SymbolSpec[] =>
  SERVED.flatMap(({ provider, source, ...classes }) => {
    const names = classes[dialect.language];
    return names.length === 0 ? [] : [modelSpec(dialect, names, { provider, ...(source !== undefined && { source }) })];
  });
