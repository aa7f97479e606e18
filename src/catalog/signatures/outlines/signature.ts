import { defineSignature } from "../../../domain/signature.ts";

export const outlines = defineSignature({
  id: "outlines",
  title: "Outlines",
  category: "llm-framework",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["outlines.models.**.{transformers,transformers_vision,vllm,mlxlm,exllamav2,llamacpp}"],
      provider: "huggingface",
      source: "hub",
      model: [0, "model_name", "model", "repo_id"],
      operation: "load",
    },
    {
      language: "python",
      role: "model",
      names: ["outlines.models.**.{openai,azure_openai}"],
      provider: "openai",
      model: [0, "model_name"],
    },
    {
      language: "python",
      role: "call",
      names: ["outlines.generate.{text,json,regex,choice,cfg,format}", "outlines.Generator"],
      model: [],
      operation: "text_completion",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'import outlines\nmodel = outlines.models.transformers("microsoft/Phi-3-mini-4k-instruct")\n',
      finds: ["model:microsoft/Phi-3-mini-4k-instruct"],
    },
    { language: "python", code: 'import drawings\nmodel = drawings.models.transformers("megatron")\n', finds: [] },
  ],
});
