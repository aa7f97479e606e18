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
      names: ["haystack.{Pipeline,AsyncPipeline}"],
    },
    {
      language: "python",
      role: "tool",
      names: ["haystack.tools.**.{Tool,create_tool_from_function,ComponentTool}", "haystack.tools.tool"],
    },
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
  ],
});
