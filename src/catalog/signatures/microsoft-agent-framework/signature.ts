import { defineSignature } from "../../../domain/signature.ts";

export const microsoftAgentFramework = defineSignature({
  id: "microsoft-agent-framework",
  title: "Microsoft Agent Framework",
  category: "agent-framework",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "csharp",
      role: "agent",
      names: ["extension/{CreateAIAgent,AsAIAgent}"],
      name: ["name", "options.Name"],
      instructions: ["instructions", 0],
      tools: ["tools"],
      model: ["model"],
    },
    {
      language: "csharp",
      role: "agent",
      names: ["extension/AddAIAgent"],
      name: ["name", 0],
      instructions: ["instructions", 1],
      runs: [1],
      model: [],
    },
    {
      language: "csharp",
      role: "agent",
      names: ["Azure.AI.Agents.Persistent/PersistentAgentsClient().Administration.{CreateAgent,CreateAgentAsync}"],
      name: ["name", 1],
      instructions: ["instructions", 3],
      tools: ["tools"],
      model: ["model", 0],
      provider: "azure.ai.openai",
    },
    {
      language: "csharp",
      role: "tool",
      names: ["Azure.AI.Agents.Persistent/FunctionToolDefinition"],
      name: ["name", 0],
      description: ["description", 1],
      schema: ["parameters", 2],
    },
    {
      language: "csharp",
      role: "tool",
      names: ["Azure.AI.Agents.Persistent/CodeInterpreterToolDefinition"],
      capabilities: ["runs-in-sandbox"],
    },
    {
      language: "csharp",
      role: "agent",
      names: ["Microsoft.Agents.AI/ChatClientAgent"],
      name: ["name", "1.Name"],
      instructions: ["instructions", 1],
      tools: ["tools"],
    },
  ],
  examples: [
    {
      language: "csharp",
      code: 'using Microsoft.Agents.AI;\nusing OpenAI;\n\nAIAgent agent = new OpenAIClient(key).GetChatClient("gpt-4o-mini").CreateAIAgent(instructions: "You are good at telling jokes.", name: "Joker");\n',
      finds: ["agent:Joker", "model:gpt-4o-mini"],
    },
    {
      language: "csharp",
      code: 'using Spies;\n\nvar agent = bureau.CreateAIAgent(name: "Bond");\n',
      finds: [],
    },
  ],
});
