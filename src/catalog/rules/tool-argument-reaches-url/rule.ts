import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const toolArgumentReachesUrl = defineRule<"tool">({
  id: "tool-argument-reaches-url",
  title: "An argument of a tool chooses a URL unchecked",
  area: "mcp",
  appliesTo: "tool",
  severity: "high",
  controls: ["AC-AGT-10", "AC-APP-03"],
  techniques: ["ASI02", "LLM06:2025"],
  why: "The tool fetches any address from inside your network, cloud metadata services included, and can carry data out in the address itself.",
  fix: "Allow a fixed list of hosts, resolve the name first and refuse private and link-local addresses, and do not follow redirects to other hosts.",
  check: (tool) =>
    failEach(
      tool
        .read("codeSignals")
        .filter((signal) => ["reaches-url"].includes(signal.id))
        .map((signal) => ({
          message: `${tool.name}: ${signal.message}`,
          subject: signal.id,
          ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
        })),
    ),
});
