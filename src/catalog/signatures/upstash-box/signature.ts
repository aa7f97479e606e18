import { defineSignature } from "../../../domain/signature.ts";

export const upstashBox = defineSignature({
  id: "upstash-box",
  title: "Upstash Box",
  category: "agent-framework",
  provider: null,
  packages: { npm: ["@upstash/box"] },
  symbols: [
    {
      language: "javascript",
      role: "agent",
      names: ["@upstash/box.Box.create"],
      provider: "from-model",
      requires: ["agent"],
      operation: "create_agent",
      model: ["agent.model"],
      name: ["name"],
      maxSteps: [],
      capabilities: ["runs-commands", "executes-code", "reads-files", "writes-files"],
    },
  ],
  examples: [
    {
      language: "typescript",
      code: 'import { Agent, Box } from "@upstash/box";\nconst coder = await Box.create({ runtime: "node", agent: { model: "anthropic/claude-sonnet-4-5", runner: Agent.ClaudeCode } });\n',
      finds: ["agent:coder", "model:claude-sonnet-4-5"],
    },
    {
      language: "typescript",
      code: 'import { Box } from "@upstash/box";\nconst box = await Box.create({ runtime: "node" });\n',
      finds: [],
    },
  ],
});
