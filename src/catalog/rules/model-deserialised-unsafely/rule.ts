import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const modelDeserialisedUnsafely = defineRule<"operation">({
  id: "model-deserialised-unsafely",
  title: "A model or index is loaded from a format that runs code",
  area: "code",
  appliesTo: "operation",
  severity: "high",
  controls: ["AC-MOD-04", "AC-MOD-03"],
  techniques: ["AML.T0011.000", "AML.T0018.002", "LLM03:2025"],
  why: "Pickle files contain instructions, not only data: loading one runs whatever it says. A file changed in storage or on its way is enough.",
  fix: "Store weights as safetensors, load PyTorch files with weights_only=True, and check a signature or digest before loading.",
  check: (operation) =>
    failEach(
      operation
        .read("unsafeOptions")
        .filter((signal) => ["pickle-load", "dangerous-deserialisation"].includes(signal.id))
        .map((signal) => ({
          message: `${operation.name}: ${signal.message}`,
          subject: signal.id,
          ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
        })),
    ),
});
