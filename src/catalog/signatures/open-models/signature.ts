import { defineSignature } from "../../../domain/signature.ts";

export const openModels = defineSignature({
  id: "open-models",
  title: "Open model families",
  category: "model-hub",
  provider: null,
  packages: {},
  symbols: [],
  modelIds: [
    "(?:meta-llama|mistralai|Qwen|deepseek-ai|tiiuae|bigscience|EleutherAI|stabilityai|sentence-transformers|BAAI|intfloat|openai-community|HuggingFaceH4|HuggingFaceTB|THUDM|zai-org|moonshotai|mosaicml|codellama|NousResearch|teknium|ibm-granite|CohereForAI|nomic-ai|mixedbread-ai|thenlper|cross-encoder|distilbert|runwayml|black-forest-labs|unsloth|TheBloke|bartowski|google-bert|FacebookAI|Alibaba-NLP)/[A-Za-z0-9._-]+",
    "(?:openai|anthropic|google|x-ai|deepseek|meta-llama|mistral|mistralai|qwen|cohere|perplexity|moonshotai|z-ai|bedrock|groq|together_ai|fireworks_ai|azure|vertex_ai|gemini|ollama|ollama_chat|openrouter|huggingface|nvidia_nim|replicate|xai|cerebras)[/:](?:[a-z0-9@_.-]+/)*(?:gpt|o[134]|claude|gemini|gemma|grok|deepseek|llama|mistral|mixtral|ministral|codestral|qwen|qwq|command|sonar|kimi|glm|phi|nova|text-embedding|hermes|nous|dolphin|wizardlm|minimax)[A-Za-z0-9._:@-]*",
    "(?:llama-?[23](?:\\.[0-9])?[a-z0-9.:-]*|codellama(?::[a-z0-9.-]+)?|mixtral:[a-z0-9.-]+|mistral:[a-z0-9.-]+|qwen[23](?:\\.[0-9])?[-:][a-z0-9.:-]+|phi-?[34](?:[.:-][a-z0-9.:-]+)?|nomic-embed-text[a-z0-9.:-]*|mxbai-embed-large[a-z0-9.:-]*|all-(?:MiniLM|mpnet)-[A-Za-z0-9-]+|bge-(?:small|base|large|m3)[a-z0-9.-]*|multilingual-e5-(?:small|base|large)[a-z0-9.-]*|multi-qa-[A-Za-z0-9-]+|bert-(?:base|large)-[a-z-]+|roberta-(?:base|large)|distilbert-base-[a-z-]+|facebook/bart-[a-z-]+|t5-(?:small|base|large)|stable-diffusion-[a-z0-9.-]+|kimi-k[0-9][a-z0-9.-]*|moonshot-v1-[0-9a-z-]+|glm-[4-9](?:[.-][a-z0-9.-]+)?|MiniMax-(?:M[1-9]|Text-)[A-Za-z0-9.-]*|qwq[:-][a-z0-9.-]+)",
  ],
  examples: [
    {
      language: "python",
      code: 'MODELS = ["meta-llama/Llama-3.1-8B-Instruct", "mistralai/Mistral-7B-v0.1"]\n',
      finds: ["model:meta-llama/Llama-3.1-8B-Instruct", "model:mistralai/Mistral-7B-v0.1"],
    },
    {
      language: "python",
      code: 'ANIMALS = ["llama", "alpaca", "camel"]\n',
      finds: [],
    },
    {
      language: "python",
      code: 'import openai\nMODELS = ["MiniMax-M2.7-highspeed", "glm-5.2"]\n',
      finds: ["model:MiniMax-M2.7-highspeed", "model:glm-5.2"],
    },
  ],
});
