import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const toolArgumentReachesShell = defineRule<"tool">({
  id: "tool-argument-reaches-shell",
  title: "An argument of a tool reaches a shell",
  area: "mcp",
  appliesTo: "tool",
  severity: "critical",
  controls: ["AC-AGT-10", "AC-APP-03"],
  techniques: ["MCP05:2025", "ASI05", "AML.T0050"],
  why: "The model chooses the arguments of a tool, and whoever can write what the model reads chooses them with it. An argument that is put into a shell command lets such a person run any command on this machine.",
  fix: "Start the program with a list of arguments and without a shell. Where a shell is needed, accept only values from a fixed list.",
  check: (tool) =>
    failEach(
      tool
        .read("codeSignals")
        .filter((signal) => ["reaches-shell"].includes(signal.id))
        .map((signal) => ({
          message: `${tool.name}: ${signal.message}`,
          subject: signal.id,
          ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
        })),
    ),
});
