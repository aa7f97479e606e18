import { defineSignature } from "../../../domain/signature.ts";

export const stagehand = defineSignature({
  id: "stagehand",
  title: "Stagehand",
  category: "agent-framework",
  provider: null,
  packages: { npm: ["@browserbasehq/stagehand"], pypi: ["stagehand"] },
  symbols: [
    {
      language: "javascript",
      role: "model",
      names: ["@browserbasehq/stagehand.Stagehand"],
      model: ["model.modelName", "model", "modelName"],
      provider: "from-model",
    },
    {
      language: "javascript",
      role: "call",
      names: ["@browserbasehq/stagehand.Stagehand().{act,extract,observe,page.act,page.extract,page.observe}"],
      model: ["model.modelName", "model", "modelName"],
      provider: "from-model",
      operation: "chat",
      instructions: [],
    },
    {
      language: "javascript",
      role: "agent",
      names: ["@browserbasehq/stagehand.Stagehand().agent"],
      model: ["model.modelName", "model"],
      provider: "from-model",
      instructions: ["systemPrompt", "instructions"],
      tools: ["tools", "integrations"],
      maxSteps: [],
    },
  ],
  examples: [
    {
      language: "typescript",
      code: 'import { Stagehand } from "@browserbasehq/stagehand";\nconst stagehand = new Stagehand({ env: "LOCAL", model: { modelName: "anthropic/claude-sonnet-4-5" } });\nawait stagehand.act("click the button");\nawait stagehand.agent({ mode: "cua", model: "openai/computer-use-preview" }).execute({ instruction: "x" });\n',
      finds: ["model:claude-sonnet-4-5", "model:computer-use-preview", "agent:Stagehand"],
    },
    { language: "typescript", code: 'const stagehand = { act: () => 1 };\nstagehand.act("x");\n', finds: [] },
  ],
});
