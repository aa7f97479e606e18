import { defineSignature } from "../../../domain/signature.ts";

export const transformers = defineSignature({
  id: "transformers",
  title: "Hugging Face Transformers",
  category: "model-hub",
  provider: "huggingface",
  packages: {
    pypi: ["transformers", "peft", "trl", "accelerate", "optimum", "diffusers", "timm", "unsloth"],
    npm: ["@huggingface/transformers", "@xenova/transformers"],
    cargo: ["rust-bert", "candle-transformers"],
    gem: ["informers", "transformers-rb"],
    composer: ["codewithkyrian/transformers"],
  },
  families: { npm: ["@huggingface/"] },
  symbols: [
    {
      language: "python",
      role: "model",
      names: [
        "transformers.**.{Auto*,*}.from_pretrained",
        "{peft,diffusers,optimum,trl,unsloth,parler_tts,auto_gptq,awq,audiocraft}.**.from_pretrained",
      ],
      model: [0, "pretrained_model_name_or_path", "model_name"],
      source: "hub",
      operation: "load",
    },
    {
      language: "python",
      role: "model",
      names: ["transformers.**.pipeline"],
      model: ["model", 1],
      source: "hub",
      operation: "load",
    },
    {
      language: "python",
      role: "model",
      names: ["timm.create_model"],
      model: [0, "model_name"],
      source: "hub",
      operation: "load",
    },
    {
      language: "javascript",
      role: "model",
      names: ["{@huggingface/transformers,@xenova/transformers}.pipeline"],
      model: [1],
      source: "hub",
      operation: "load",
    },
    {
      language: "javascript",
      role: "model",
      names: ["{@huggingface/transformers,@xenova/transformers}.*.from_pretrained"],
      model: [0],
      source: "hub",
      operation: "load",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from transformers import AutoModelForCausalLM\nm = AutoModelForCausalLM.from_pretrained("mistralai/Mistral-7B-v0.1")\n',
      finds: ["model:mistralai/Mistral-7B-v0.1"],
    },
    {
      language: "python",
      code: 'from robots import transformers\ntransformers.optimus("prime")\n',
      finds: [],
    },
  ],
});
