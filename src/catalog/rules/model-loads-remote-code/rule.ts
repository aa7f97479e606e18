import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const modelLoadsRemoteCode = defineRule<"operation">({
  id: "model-loads-remote-code",
  title: "Loading a model runs code from its repository",
  area: "code",
  appliesTo: "operation",
  severity: "high",
  controls: ["AC-MOD-04", "AC-SUP-03"],
  techniques: ["AML.T0010.003", "LLM03:2025"],
  why: "With trust_remote_code the library downloads Python files from the repository of the model and runs them here. Whoever controls that repository, today or after a takeover, controls this process.",
  fix: "Use a model whose architecture ships with the library, or pin a revision whose code you have read and load it in a sandbox.",
  check: (operation) =>
    failEach(
      operation
        .read("unsafeOptions")
        .filter((signal) => ["remote-code"].includes(signal.id))
        .map((signal) => ({
          message: `${operation.name}: ${signal.message}`,
          subject: signal.id,
          ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
        })),
    ),
});
