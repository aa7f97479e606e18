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
    { language: "python", role: "agent", names: ["dspy.**.{ReActV2,RLM}"], tools: ["tools", 1], instructions: [] },
    {
      language: "python",
      role: "model",
      names: ["dspy.**.{Embedder}"],
      provider: "from-model",
      model: [0, "model"],
      operation: "embeddings",
    },
    {
      language: "python",
      role: "tool",
      names: ["dspy.**.Tool", "dspy.**.Tool.{from_langchain,from_mcp_tool}"],
      name: ["name"],
    },
    { language: "python", role: "prompt", names: ["dspy.**.Signature"], describedByMembers: true },
    { language: "python", role: "tool", names: ["dspy.**.PythonInterpreter"], capabilities: ["executes-code"] },
    {
      language: "python",
      role: "vector-store",
      names: ["dspy.**.{ColBERTv2}", "dspy.retrievers.**.Embeddings"],
      technology: "dspy",
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
      code: 'import dspy\n\nclass Sort(dspy.Signature):\n    """Sort each letter into the drawer it belongs to."""\n\n    letter: str = dspy.InputField()\n',
      finds: ["prompt:Sort instructions"],
    },
    {
      language: "python",
      code: 'import dsp\ndsp.LM("filter")\n',
      finds: [],
    },
    {
      language: "python",
      code: 'import dspy\nlm = dspy.LM("openai/gpt-4o-mini")\nembedder = dspy.Embedder("openai/text-embedding-3-small")\n',
      finds: ["model:gpt-4o-mini", "model:text-embedding-3-small"],
    },
  ],
});
