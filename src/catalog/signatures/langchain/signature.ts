import { defineSignature } from "../../../domain/signature.ts";

export const langchain = defineSignature({
  id: "langchain",
  title: "LangChain and LangGraph",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: [
      "langchain",
      "langchain-core",
      "langchain-community",
      "langchain-openai",
      "langchain-anthropic",
      "langchain-google-genai",
      "langchain-experimental",
      "langchain-classic",
      "langchain-mcp-adapters",
      "langchain-text-splitters",
      "langchain-huggingface",
      "langchain-ollama",
      "langchain-groq",
      "langchain-mistralai",
      "langchain-cohere",
      "langchain-aws",
      "langchain-chroma",
      "langchain-pinecone",
      "langchain-qdrant",
      "langchain-tavily",
      "langchain-nvidia-ai-endpoints",
      "langchain-google-vertexai",
      "langchain-postgres",
      "deepagents",
      "langserve",
    ],
    npm: [
      "langchain",
      "@langchain/core",
      "@langchain/community",
      "@langchain/openai",
      "@langchain/anthropic",
      "@langchain/google-genai",
      "@langchain/ollama",
      "@langchain/groq",
      "@langchain/mistralai",
      "@langchain/aws",
      "@langchain/pinecone",
      "@langchain/textsplitters",
      "@langchain/mcp-adapters",
    ],
  },
  families: { pypi: ["langchain-", "langgraph-"], npm: ["@langchain/"] },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["{langchain,langchain_community,langchain_classic,langchain_openai}.**.ChatOpenAI"],
      provider: "openai",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
      defaultModel: "gpt-3.5-turbo",
    },
    {
      language: "python",
      role: "model",
      names: ["{langchain,langchain_community,langchain_classic,langchain_openai}.**.OpenAI"],
      provider: "openai",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
      defaultModel: "gpt-3.5-turbo-instruct",
    },
    {
      language: "python",
      role: "model",
      names: ["{langchain,langchain_community,langchain_classic,langchain_openai}.**.OpenAIEmbeddings"],
      provider: "openai",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
      defaultModel: "text-embedding-ada-002",
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.{ChatOpenAI,OpenAI,OpenAIEmbeddings}",
      ],
      provider: "openai",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.{AzureChatOpenAI,AzureOpenAIEmbeddings,AzureOpenAI}",
      ],
      provider: "azure.ai.openai",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.{AzureChatOpenAI,AzureOpenAIEmbeddings,AzureOpenAI}",
      ],
      provider: "azure.ai.openai",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.{ChatAnthropic,Anthropic}",
      ],
      provider: "anthropic",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.{ChatAnthropic,Anthropic}",
      ],
      provider: "anthropic",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.{ChatGoogleGenerativeAI,GoogleGenerativeAI,GoogleGenerativeAIEmbeddings}",
      ],
      provider: "gcp.gemini",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.{ChatGoogleGenerativeAI,GoogleGenerativeAI,GoogleGenerativeAIEmbeddings}",
      ],
      provider: "gcp.gemini",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.{ChatVertexAI,VertexAI,VertexAIEmbeddings}",
      ],
      provider: "gcp.vertex_ai",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.{ChatVertexAI,VertexAI,VertexAIEmbeddings}",
      ],
      provider: "gcp.vertex_ai",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.{ChatMistralAI,MistralAIEmbeddings}",
      ],
      provider: "mistral_ai",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.{ChatMistralAI,MistralAIEmbeddings}",
      ],
      provider: "mistral_ai",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.ChatGroq",
      ],
      provider: "groq",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.ChatGroq",
      ],
      provider: "groq",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.{ChatCohere,CohereEmbeddings}",
      ],
      provider: "cohere",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.{ChatCohere,CohereEmbeddings}",
      ],
      provider: "cohere",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.{ChatOllama,Ollama,OllamaLLM,OllamaEmbeddings}",
      ],
      provider: "ollama",
      source: "local-runtime",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.{ChatOllama,Ollama,OllamaLLM,OllamaEmbeddings}",
      ],
      provider: "ollama",
      source: "local-runtime",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.ChatTogether",
      ],
      provider: "together_ai",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.ChatTogether",
      ],
      provider: "together_ai",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.ChatFireworks",
      ],
      provider: "fireworks_ai",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.ChatFireworks",
      ],
      provider: "fireworks_ai",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.ChatPerplexity",
      ],
      provider: "perplexity",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.ChatPerplexity",
      ],
      provider: "perplexity",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.ChatDeepSeek",
      ],
      provider: "deepseek",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.ChatDeepSeek",
      ],
      provider: "deepseek",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.ChatXAI",
      ],
      provider: "x_ai",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.ChatXAI",
      ],
      provider: "x_ai",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.{ChatNVIDIA,NVIDIAEmbeddings}",
      ],
      provider: "nvidia",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.{ChatNVIDIA,NVIDIAEmbeddings}",
      ],
      provider: "nvidia",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.{ChatBedrock,ChatBedrockConverse,BedrockEmbeddings,Bedrock,BedrockChat}",
      ],
      provider: "aws.bedrock",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.{ChatBedrock,ChatBedrockConverse,BedrockEmbeddings,Bedrock,BedrockChat}",
      ],
      provider: "aws.bedrock",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.{HuggingFaceEmbeddings,HuggingFaceHub,HuggingFaceEndpoint,HuggingFacePipeline.from_model_id,HuggingFaceInstructEmbeddings,HuggingFaceBgeEmbeddings}",
      ],
      provider: "huggingface",
      source: "hub",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.{HuggingFaceEmbeddings,HuggingFaceHub,HuggingFaceEndpoint,HuggingFaceInstructEmbeddings,HuggingFaceBgeEmbeddings}",
      ],
      provider: "huggingface",
      source: "hub",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.{VoyageAIEmbeddings,VoyageEmbeddings}",
      ],
      provider: "voyage",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.VoyageAIEmbeddings",
      ],
      provider: "voyage",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.JinaEmbeddings",
      ],
      provider: "jina",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.JinaEmbeddings",
      ],
      provider: "jina",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.ChatLiteLLM",
      ],
      provider: "from-model",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.ChatLiteLLM",
      ],
      provider: "from-model",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_openai,langchain_anthropic,langchain_google_genai,langchain_google_vertexai,langchain_mistralai,langchain_groq,langchain_cohere,langchain_ollama,langchain_together,langchain_fireworks,langchain_perplexity,langchain_deepseek,langchain_xai,langchain_nvidia_ai_endpoints,langchain_aws,langchain_huggingface,langchain_voyageai,langchain_litellm,langchain_openrouter}.**.ChatOpenRouter",
      ],
      provider: "openrouter",
      model: ["model", "model_name", "model_id", "azure_deployment", "deployment_name", "repo_id", 0],
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "{@langchain/openai,@langchain/anthropic,@langchain/google-genai,@langchain/google-vertexai,@langchain/mistralai,@langchain/groq,@langchain/cohere,@langchain/ollama,@langchain/community,@langchain/aws,@langchain/xai,@langchain/deepseek,langchain}/**.ChatOpenRouter",
      ],
      provider: "openrouter",
      model: ["model", "modelName", "model_name", "modelId", "azureOpenAIApiDeploymentName", "deploymentName"],
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.Chroma",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.Chroma.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "chroma",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.Chroma",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.Chroma.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "chroma",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.FAISS",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.FAISS.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "faiss",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.FAISS",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.FAISS.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "faiss",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{Pinecone,PineconeVectorStore}",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{Pinecone,PineconeVectorStore}.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "pinecone",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{Pinecone,PineconeVectorStore}",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{Pinecone,PineconeVectorStore}.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "pinecone",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{Qdrant,QdrantVectorStore}",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{Qdrant,QdrantVectorStore}.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "qdrant",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{Qdrant,QdrantVectorStore}",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{Qdrant,QdrantVectorStore}.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "qdrant",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{Weaviate,WeaviateVectorStore}",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{Weaviate,WeaviateVectorStore}.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "weaviate",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{Weaviate,WeaviateVectorStore}",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{Weaviate,WeaviateVectorStore}.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "weaviate",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{Milvus,Zilliz}",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{Milvus,Zilliz}.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "milvus",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{Milvus,Zilliz}",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{Milvus,Zilliz}.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "milvus",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{PGVector,PGVectorStore}",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{PGVector,PGVectorStore}.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "pgvector",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{PGVector,PGVectorStore}",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{PGVector,PGVectorStore}.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "pgvector",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{Redis,RedisVectorStore}",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{Redis,RedisVectorStore}.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "redis",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{Redis,RedisVectorStore}",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{Redis,RedisVectorStore}.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "redis",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{ElasticsearchStore,ElasticVectorSearch}",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{ElasticsearchStore,ElasticVectorSearch}.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "elasticsearch",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{ElasticsearchStore,ElasticVectorSearch}",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{ElasticsearchStore,ElasticVectorSearch}.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "elasticsearch",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.OpenSearchVectorSearch",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.OpenSearchVectorSearch.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "opensearch",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.OpenSearchVectorSearch",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.OpenSearchVectorSearch.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "opensearch",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.LanceDB",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.LanceDB.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "lancedb",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.LanceDB",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.LanceDB.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "lancedb",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.AzureSearch",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.AzureSearch.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "azure-ai-search",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.AzureSearch",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.AzureSearch.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "azure-ai-search",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.SupabaseVectorStore",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.SupabaseVectorStore.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "supabase",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.SupabaseVectorStore",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.SupabaseVectorStore.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "supabase",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{MongoDBAtlasVectorSearch}",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{MongoDBAtlasVectorSearch}.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "mongodb-atlas",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{MongoDBAtlasVectorSearch}",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{MongoDBAtlasVectorSearch}.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "mongodb-atlas",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{AstraDB,AstraDBVectorStore}",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{AstraDB,AstraDBVectorStore}.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "astra",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{AstraDB,AstraDBVectorStore}",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{AstraDB,AstraDBVectorStore}.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "astra",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{InMemoryVectorStore,DocArrayInMemorySearch}",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.{InMemoryVectorStore,DocArrayInMemorySearch}.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "in-memory",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{InMemoryVectorStore,DocArrayInMemorySearch}",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.{InMemoryVectorStore,DocArrayInMemorySearch}.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "in-memory",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.Neo4jVector",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.Neo4jVector.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "neo4j",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.Neo4jVector",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.Neo4jVector.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "neo4j",
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.DeepLake",
        "{langchain,langchain_community,langchain_classic,langchain_chroma,langchain_pinecone,langchain_qdrant,langchain_weaviate,langchain_milvus,langchain_postgres,langchain_redis,langchain_elasticsearch,langchain_mongodb,langchain_astradb,langchain_core,langchain_neo4j}.**.DeepLake.{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
      ],
      collection: ["collection_name", "index_name"],
      technology: "deeplake",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.DeepLake",
        "{@langchain/community,@langchain/pinecone,@langchain/qdrant,@langchain/weaviate,@langchain/redis,@langchain/mongodb,@langchain/core,langchain,@langchain/classic}/**.DeepLake.{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,initialize,load}",
      ],
      collection: ["collectionName", "indexName"],
      technology: "deeplake",
    },
    {
      language: "python",
      role: "model",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.init_chat_model",
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.init_embeddings",
      ],
      model: ["model", 0],
      provider: "from-model",
    },
    {
      language: "javascript",
      role: "model",
      names: ["langchain/**.initChatModel", "langchain.initChatModel"],
      model: [0, "model"],
      provider: "from-model",
    },
    {
      language: "python",
      role: "agent",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.agents.**.{create_agent,initialize_agent,create_react_agent,create_tool_calling_agent,create_openai_functions_agent,create_openai_tools_agent,create_structured_chat_agent,create_json_chat_agent,create_xml_agent,create_self_ask_with_search_agent,ZeroShotAgent,ConversationalAgent}",
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.agents.{create_agent,initialize_agent,create_react_agent,create_tool_calling_agent}",
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.{create_sql_agent,create_pandas_dataframe_agent,create_csv_agent,create_python_agent,create_json_agent,create_openapi_agent,create_spark_sql_agent}",
      ],
      model: ["model", "llm", 0],
      provider: "from-model",
      tools: ["tools", 1, 0],
      instructions: ["system_prompt", "prompt"],
    },
    {
      language: "python",
      role: "agent",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.{AgentExecutor,AgentExecutor.from_agent_and_tools}",
      ],
      runs: ["agent"],
      instructions: [],
    },
    {
      language: "python",
      role: "model",
      names: [
        "langchain_text_splitters.**.SentenceTransformersTokenTextSplitter",
        "{langchain,langchain_community,langchain_classic}.text_splitter.SentenceTransformersTokenTextSplitter",
      ],
      provider: "huggingface",
      source: "hub",
      model: ["model_name"],
    },
    {
      language: "javascript",
      role: "agent",
      names: [
        "langchain.{createAgent,createReactAgent}",
        "langchain/agents.{createReactAgent,createToolCallingAgent,createOpenAIFunctionsAgent,createOpenAIToolsAgent,initializeAgentExecutorWithOptions}",
      ],
      model: ["llm", "model"],
      provider: "from-model",
      instructions: ["prompt", "systemPrompt", "stateModifier"],
      tools: ["tools", 0],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.tools.**.tool",
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.tool",
      ],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.{Tool,StructuredTool}",
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.{Tool,StructuredTool}.from_function",
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.{create_retriever_tool}",
      ],
      name: ["name", 1],
      description: ["description"],
    },
    {
      language: "javascript",
      role: "tool",
      names: [
        "@langchain/core/tools.{tool,DynamicTool,DynamicStructuredTool,StructuredTool}",
        "langchain/tools.{tool,DynamicTool,DynamicStructuredTool}",
        "langchain.tool",
        "langchain/tools/retriever.createRetrieverTool",
      ],
      name: ["name"],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.{ShellTool,BashProcess}",
      ],
      capabilities: ["runs-commands"],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.{PythonREPLTool,PythonREPL,PythonAstREPLTool}",
      ],
      capabilities: ["executes-code"],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "{langchain_community,langchain,langchain_tavily,langchain_google_community,langchain_exa}.**.{TavilySearchResults,TavilySearch,TavilyExtract,DuckDuckGoSearchRun,DuckDuckGoSearchResults,GoogleSearchRun,GoogleSearchResults,BraveSearch,SerpAPIWrapper,BingSearchRun,WikipediaQueryRun,ArxivQueryRun,PubmedQueryRun,ExaSearchResults,RequestsGetTool,YouTubeSearchTool,SearxSearchRun,GoogleSerperAPIWrapper,GoogleSerperRun}",
      ],
      capabilities: ["reads-untrusted-content"],
    },
    {
      language: "python",
      role: "tool",
      names: ["{langchain_community,langchain_google_community}.**.{GmailSearch,GmailGetThread,GmailGetMessage}"],
      capabilities: ["reads-private-data", "reads-untrusted-content"],
    },
    {
      language: "python",
      role: "tool",
      names: ["{langchain_community,langchain_google_community}.**.GmailCreateDraft"],
      capabilities: ["changes-data"],
    },
    {
      language: "python",
      role: "tool",
      names: ["{langchain_community,langchain}.**.{RequestsPostTool,GmailSendMessage,SlackSendMessage}"],
      capabilities: ["sends-outside"],
    },
    {
      language: "python",
      role: "tool",
      names: ["{langchain_community,langchain}.**.{ReadFileTool,ListDirectoryTool,FileSearchTool}"],
      capabilities: ["reads-files"],
    },
    {
      language: "python",
      role: "tool",
      names: ["{langchain_community,langchain}.**.{WriteFileTool,DeleteFileTool,MoveFileTool,CopyFileTool}"],
      capabilities: ["writes-files"],
    },
    {
      language: "python",
      role: "toolkit",
      names: ["{langchain_community,langchain}.**.{SQLDatabaseToolkit}"],
      capabilities: ["reads-private-data", "changes-data"],
    },
    {
      language: "python",
      role: "toolkit",
      names: ["{langchain_community,langchain_google_community}.**.{GmailToolkit,O365Toolkit}"],
      capabilities: ["reads-private-data", "sends-outside"],
    },
    {
      language: "python",
      role: "toolkit",
      names: ["langchain_community.**.{FileManagementToolkit}"],
      capabilities: ["reads-files", "writes-files"],
    },
    {
      language: "python",
      role: "toolkit",
      names: ["{langchain_community,langchain_google_community}.**.{PlayWrightBrowserToolkit}"],
      capabilities: ["reads-untrusted-content", "sends-outside"],
    },
    {
      language: "python",
      role: "mcp-client",
      names: ["langchain_mcp_adapters.**.MultiServerMCPClient"],
      servers: [0, "connections"],
    },
    {
      language: "python",
      role: "prompt",
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.{PromptTemplate,ChatPromptTemplate,SystemMessagePromptTemplate,HumanMessagePromptTemplate}",
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.{PromptTemplate,ChatPromptTemplate,SystemMessagePromptTemplate,HumanMessagePromptTemplate}.{from_template,from_messages}",
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.SystemMessage",
      ],
      instructions: ["template", "content", "messages", 0],
    },
    {
      language: "python",
      role: "prompt",
      names: ["langchain.hub.pull", "langchainhub.pull", "langsmith.**.Client().pull_prompt"],
      source: "hub",
      name: [0],
      instructions: [],
    },
    {
      language: "javascript",
      role: "prompt",
      names: [
        "@langchain/core/{prompts,messages}.{PromptTemplate,ChatPromptTemplate,SystemMessage,SystemMessagePromptTemplate}",
        "@langchain/core/{prompts,messages}.{PromptTemplate,ChatPromptTemplate,SystemMessagePromptTemplate}.{fromTemplate,fromMessages}",
      ],
      instructions: ["template", "content", 0],
    },
    {
      language: "python",
      role: "pipeline",
      listed: true,
      names: [
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.{RetrievalQA,ConversationalRetrievalChain,LLMChain,ConversationChain,SQLDatabaseChain,RetrievalQAWithSourcesChain,load_summarize_chain,load_qa_chain,create_retrieval_chain,create_stuff_documents_chain,create_history_aware_retriever}",
        "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}.**.{RetrievalQA,ConversationalRetrievalChain,RetrievalQAWithSourcesChain}.{from_chain_type,from_llm}",
      ],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from langchain_openai import ChatOpenAI\nfrom langgraph.prebuilt import create_react_agent\nfrom langchain_core.tools import tool\n\n@tool\ndef lookup(q: str) -> str:\n    """Look it up."""\n    return q\n\nagent = create_react_agent(ChatOpenAI(model="gpt-4o"), tools=[lookup])\n',
      finds: ["model:gpt-4o", "agent:agent", "tool:lookup"],
    },
    {
      language: "python",
      code: 'from langchain_chroma import Chroma\nstore = Chroma(collection_name="docs")\n',
      finds: ["vector-store:chroma"],
    },
    {
      language: "python",
      code: "from hardware import tool\n\n@tool\ndef hammer():\n    pass\n",
      finds: [],
    },
  ],
});
