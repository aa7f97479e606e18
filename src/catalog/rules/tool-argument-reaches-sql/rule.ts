import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const toolArgumentReachesSql = defineRule<"tool">({
  id: "tool-argument-reaches-sql",
  title: "An argument of a tool is put into an SQL statement",
  area: "mcp",
  appliesTo: "tool",
  severity: "critical",
  controls: ["AC-AGT-10", "AC-APP-03"],
  techniques: ["MCP05:2025", "LLM05:2025"],
  why: "A statement put together from text lets an argument read or change any row the connection can reach.",
  fix: "Pass the argument as a bound parameter, and give the connection only the rights the tool needs.",
  check: (tool) =>
    failEach(
      tool
        .read("codeSignals")
        .filter((signal) => ["reaches-sql"].includes(signal.id))
        .map((signal) => ({
          message: `${tool.name}: ${signal.message}`,
          subject: signal.id,
          ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
        })),
    ),
});
