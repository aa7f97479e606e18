import { defineSignature } from "../../../domain/signature.ts";

export const copilotkit = defineSignature({
  id: "copilotkit",
  title: "CopilotKit",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: ["copilotkit"],
    npm: ["@copilotkit/runtime", "@copilotkit/react-core", "@copilotkit/react-ui", "@copilotkit/sdk-js"],
  },
  symbols: [
    {
      language: "javascript",
      role: "agent",
      names: ["@copilotkit/{runtime,runtime/v2,runtimenext,agent}.{BuiltInAgent,BasicAgent}"],
      model: ["model"],
      provider: "from-model",
      instructions: ["prompt"],
    },
    {
      language: "javascript",
      role: "tool",
      names: ["@copilotkit/{runtime,runtime/v2,runtimenext,agent}.defineTool"],
      name: ["name"],
      description: ["description"],
    },
    {
      language: "javascript",
      role: "tool",
      names: ["@copilotkit/{react-core,react-core/v2}.{useCopilotAction,useFrontendTool,useHumanInTheLoop}"],
      name: ["name"],
      description: ["description"],
    },
    {
      language: "javascript",
      role: "model",
      names: ["@copilotkit/runtime.OpenAIAdapter"],
      provider: "openai",
      model: ["model"],
    },
    {
      language: "javascript",
      role: "model",
      names: ["@copilotkit/runtime.AnthropicAdapter"],
      provider: "anthropic",
      model: ["model"],
    },
    {
      language: "javascript",
      role: "model",
      names: ["@copilotkit/runtime.GroqAdapter"],
      provider: "groq",
      model: ["model"],
    },
    {
      language: "javascript",
      role: "model",
      names: ["@copilotkit/runtime.GoogleGenerativeAIAdapter"],
      provider: "gcp.gemini",
      model: ["model"],
    },
  ],
  examples: [
    {
      language: "typescript",
      code: 'import { BuiltInAgent, defineTool } from "@copilotkit/runtime/v2";\nconst open = defineTool({ name: "open_workspace", description: "Open it", execute: async () => ({ ok: true }) });\nconst agent = new BuiltInAgent({ model: "openai/gpt-5.5", prompt: "You build workspaces for people.", tools: [open] });\n',
      finds: ["agent:agent", "tool:open_workspace", "model:gpt-5.5"],
    },
    {
      language: "typescript",
      code: 'import { useCopilotAction } from "@copilotkit/react-core";\nexport function Board() {\n  useCopilotAction({ name: "addCard", description: "Add a card", handler: async ({ title }) => title });\n}\n',
      finds: ["tool:addCard"],
    },
    {
      language: "typescript",
      code: 'import { BuiltInAgent } from "./estate";\nnew BuiltInAgent({ model: "house" });\n',
      finds: [],
    },
  ],
});
