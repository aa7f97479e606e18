import { defineSignature } from "../../../domain/signature.ts";

export const evaluation = defineSignature({
  id: "evaluation",
  title: "LLM evaluation",
  category: "evaluation",
  provider: null,
  packages: {
    pypi: [
      "ragas",
      "deepeval",
      "trulens",
      "promptfoo",
      "garak",
      "pyrit",
      "deepteam",
      "giskard",
      "evaluate",
      "lm-eval",
      "autoevals",
      "openevals",
      "agentevals",
      "phoenix-evals",
      "arize-phoenix-evals",
      "langfair",
    ],
    npm: ["promptfoo", "autoevals", "evalite"],
  },
  symbols: [],
  examples: [],
});
