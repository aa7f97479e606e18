import { defineSignature } from "../../../domain/signature.ts";

export const routellm = defineSignature({
  id: "routellm",
  title: "RouteLLM",
  category: "gateway",
  provider: null,
  packages: { pypi: ["routellm"] },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["routellm.**.Controller"],
      model: ["strong_model"],
      provider: "from-model",
    },
    {
      language: "python",
      role: "model",
      names: ["routellm.**.Controller"],
      model: ["weak_model"],
      provider: "from-model",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from routellm.controller import Controller\nclient = Controller(routers=["mf"], strong_model="gpt-4o-mini", weak_model="together_ai/meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo")\n',
      finds: ["model:gpt-4o-mini", "model:meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo"],
    },
    {
      language: "python",
      code: 'from flask.controller import Controller\nController(strong_model="steel")\n',
      finds: [],
    },
  ],
});
