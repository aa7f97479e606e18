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
      model: [],
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
