import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const toolArgumentReachesFilePath = defineRule<"tool">({
  id: "tool-argument-reaches-file-path",
  title: "An argument of a tool chooses a file unchecked",
  area: "mcp",
  appliesTo: "tool",
  severity: "high",
  controls: ["AC-AGT-10", "AC-APP-03"],
  techniques: ["MCP02:2025", "ASI02"],
  why: "A path such as ../../.ssh/id_rsa leads out of the folder the tool was meant for. The model can be talked into asking for it.",
  fix: "Resolve the path and refuse it unless it lies under the one folder the tool serves; refuse links.",
  check: (tool) =>
    failEach(
      tool
        .read("codeSignals")
        .filter((signal) => ["reaches-file-path"].includes(signal.id))
        .map((signal) => ({
          message: `${tool.name}: ${signal.message}`,
          subject: signal.id,
          ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
        })),
    ),
});
