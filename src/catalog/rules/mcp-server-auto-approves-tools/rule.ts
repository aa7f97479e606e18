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
  why: "An approved tool runs whenever the model asks for it, also when a poisoned text made it ask. With every tool approved nobody stands between a page the agent reads and what the server can do, and a tool that the server adds later is approved as well.",
  fix: "Approve single tools that only read harmless data, by name and never by `*` or `trust`. Let everything that writes, sends or runs ask.",
  check: (server) => {
    if (server.read("role") === "implemented") return notApplicable("implemented here");
    const tools = server.read("autoApproved");
    const named = tools.includes("*") ? "every tool" : tools.join(", ");
    return tools.length > 0 ? fail(`${server.name} runs ${named} without asking`) : pass();
  },
});
