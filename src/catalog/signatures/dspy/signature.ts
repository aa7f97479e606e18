import { defineSignature } from "../../../domain/signature.ts";

export const dspy = defineSignature({
  id: "dspy",
  title: "DSPy",
  category: "llm-framework",
  provider: null,
  packages: {
    pypi: ["dspy", "dspy-ai"],
  },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["dspy.**.{LM,OpenAI}"],
      provider: "from-model",
      model: ["model", 0],
    },
    {
      language: "python",
      role: "agent",
      names: ["dspy.**.{ReAct,CodeAct}"],
      maxSteps: ["max_iters"],
    },
    {
      language: "python",
      role: "pipeline",
      names: ["dspy.{ChainOfThought,Predict,ProgramOfThought}"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'import dspy\nlm = dspy.LM("openai/gpt-4o-mini")\n',
      finds: ["model:gpt-4o-mini"],
    },
    {
      language: "python",
      code: 'import dsp\ndsp.LM("filter")\n',
      finds: [],
    },
  ],
});
