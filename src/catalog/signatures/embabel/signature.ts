import { defineSignature, type ProgramLanguage, type SymbolSpec } from "../../../domain/signature.ts";

/** What annotations of one language mean. */
const symbolsOf = (language: ProgramLanguage): SymbolSpec[] => [
  {
    language,
    role: "agent",
    names: ["com.embabel.agent.api.annotation.Agent"],
    name: ["name"],
    model: [],
    instructions: [],
  },
  {
    language,
    role: "tool",
    names: ["com.embabel.agent.api.annotation.LlmTool"],
    name: ["name"],
    description: ["description"],
  },
  {
    language,
    role: "model",
    names: [
      "com.embabel.common.ai.model.LlmOptions",
      "com.embabel.common.ai.model.LlmOptions.{withModel,fromModel}",
      "com.embabel.common.ai.model.LlmOptions.Companion.{withModel,fromModel}",
    ],
    provider: "from-model",
    model: ["model", 0],
    operation: "chat",
  },
];

export const embabel = defineSignature({
  id: "embabel",
  title: "Embabel",
  category: "agent-framework",
  provider: null,
  packages: {},
  symbols: [...symbolsOf("java"), ...symbolsOf("kotlin")],
  examples: [
    {
      language: "kotlin",
      code: 'import com.embabel.agent.api.annotation.Agent\nimport com.embabel.common.ai.model.LlmOptions\n\n@Agent(description = "Plans the week")\nclass WeekPlanner {\n    fun plan(context: OperationContext) = context.ai().withLlm(LlmOptions.withModel("gpt-4.1-mini"))\n}\n',
      finds: ["agent:WeekPlanner", "model:gpt-4.1-mini"],
    },
    {
      language: "java",
      code: 'import com.embabel.agent.api.annotation.Agent;\n\n@Agent(description = "Answers letters")\npublic class LetterWriter {\n}\n',
      finds: ["agent:LetterWriter"],
    },
    {
      language: "java",
      code: 'import com.acme.estate.Agent;\n\n@Agent(region = "north")\npublic class HouseSeller {\n}\n',
      finds: [],
    },
  ],
});
