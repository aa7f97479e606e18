import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const mcpServerAutoApprovesTools = defineRule<"mcp-server">({
  id: "mcp-server-auto-approves-tools",
  title: "Tools of an MCP server run without asking",
  area: "mcp",
  appliesTo: "mcp-server",
  severity: "medium",
  controls: ["AC-AGT-02"],
  techniques: ["ASI02", "LLM06:2025"],
  why: "An approved tool runs whenever the model asks for it, also when a poisoned text made it ask.",
  fix: "Approve only tools that read harmless data; let the rest ask.",
  check: (server) => {
    if (server.read("role") === "implemented") return notApplicable("implemented here");
    const tools = server.read("autoApproved");
    return tools.length > 0 ? fail(`${server.name} runs ${tools.join(", ")} without asking`) : pass();
  },
});
