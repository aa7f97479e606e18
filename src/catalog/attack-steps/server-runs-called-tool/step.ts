import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const serverRunsCalledTool = defineAttackStep<"tool">({
  id: "server-runs-called-tool",
  title: "A server runs the tool it is asked for",
  techniques: ["AML.T0053", "MCP02:2025"],
  on: ["tool"],
  needs: [pointing("mcp-server", "exposes", "invoke")],
  gains: "invoke",
  difficulty: 1,
  because: "that is what it is for",
  says: (tool, server) => `${server.name} runs ${tool.name} as asked`,
  cutBy: ["AC-AGT-08", "AC-AGT-02"],
  fix: (tool, server) => `Have ${server.name} ask a person before it runs ${tool.name}.`,
});
