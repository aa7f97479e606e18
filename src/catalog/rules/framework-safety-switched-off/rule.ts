import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const frameworkSafetySwitchedOff = defineRule<"operation">({
  id: "framework-safety-switched-off",
  title: "A safeguard of an AI framework is switched off",
  area: "code",
  appliesTo: "operation",
  severity: "high",
  controls: ["AC-AGT-10", "AC-INF-01"],
  techniques: ["LLM06:2025", "ASI05"],
  why: "The framework refuses this by default because text written by a model would be run or requested as it stands. The option removes that refusal.",
  fix: "Leave the option off. Where the feature is needed, run it in a sandbox without secrets and network.",
  check: (operation) =>
    failEach(
      operation
        .read("unsafeOptions")
        .filter((signal) => ["framework-safety-off"].includes(signal.id))
        .map((signal) => ({
          message: `${operation.name}: ${signal.message}`,
          subject: signal.id,
          ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
        })),
    ),
});
