import { defineSignature } from "../../../domain/signature.ts";

/** Agents that are offered to other agents: a card made in code. */
export const a2a = defineSignature({
  id: "a2a",
  title: "A2A protocol",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: ["a2a-sdk"],
    npm: ["@a2a-js/sdk"],
    go: ["github.com/a2aproject/a2a-go"],
    maven: ["io.github.a2asdk:a2a-java-sdk-client", "io.github.a2asdk:a2a-java-sdk-server-common"],
    nuget: ["A2A", "A2A.AspNetCore"],
  },
  modules: { python: ["a2a"] },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: ["a2a.types.AgentCard"],
      name: ["name"],
      instructions: [],
    },
  ],
  examples: [
    {
      language: "python",
      code: `from a2a.types import AgentCapabilities, AgentCard, AgentSkill
card = AgentCard(
    name="currency-agent",
    description="Converts currencies",
    url="http://localhost:10000/",
    version="1.0.0",
    skills=[AgentSkill(id="convert", name="Convert", description="Converts", tags=["money"])],
    capabilities=AgentCapabilities(streaming=True),
)`,
      finds: ["agent:currency-agent"],
    },
    { language: "python", code: 'from game.cards import AgentCard\ncard = AgentCard(name="spy")', finds: [] },
  ],
});
