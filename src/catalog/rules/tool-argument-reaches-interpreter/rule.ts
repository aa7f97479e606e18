import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const toolArgumentReachesInterpreter = defineRule<"tool">({
  id: "tool-argument-reaches-interpreter",
  title: "An argument of a tool reaches a code interpreter",
  area: "mcp",
  appliesTo: "tool",
  severity: "critical",
  controls: ["AC-AGT-10", "AC-APP-03"],
  techniques: ["MCP05:2025", "ASI05", "AML.T0050"],
  why: "Text chosen by a model is run as code with all rights of this process. A poisoned page or mail that the model reads is enough to choose that text.",
  fix: "Do not evaluate arguments. If running code is the purpose of the tool, run it in a sandbox without network and secrets, and ask a person first.",
  check: (tool) =>
    failEach(
      tool
        .read("codeSignals")
        .filter((signal) => ["reaches-interpreter"].includes(signal.id))
        .map((signal) => ({
          message: `${tool.name}: ${signal.message}`,
          subject: signal.id,
          ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
        })),
    ),
});
