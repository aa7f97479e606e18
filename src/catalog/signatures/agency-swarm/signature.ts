import { defineSignature } from "../../../domain/signature.ts";

export const agencySwarm = defineSignature({
  id: "agency-swarm",
  title: "Agency Swarm",
  category: "agent-framework",
  provider: null,
  packages: { pypi: ["agency-swarm"] },
  symbols: [
    { language: "python", role: "agent", names: ["agency_swarm.**.Agent"], provider: "from-model" },
    { language: "python", role: "tool", names: ["agency_swarm.**.{BaseTool,function_tool}"] },
    { language: "python", role: "pipeline", names: ["agency_swarm.**.Agency"] },
  ],
  examples: [
    {
      language: "python",
      code: 'from agency_swarm import Agent, BaseTool\nfrom pydantic import Field\n\nclass AnalyzeProject(BaseTool):\n    """Analyze a project."""\n    name: str = Field(...)\n\n    def run(self) -> str:\n        return self.name\n\nceo = Agent(name="Director", instructions="Use the AnalyzeProject tool.", tools=[AnalyzeProject])\n',
      finds: ["agent:Director", "tool:AnalyzeProject"],
    },
    { language: "python", code: 'from agency_travel import Agent\nAgent(name="Thomas")\n', finds: [] },
  ],
});
