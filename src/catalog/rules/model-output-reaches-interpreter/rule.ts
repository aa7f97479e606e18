import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const modelOutputReachesInterpreter = defineRule<"operation">({
  id: "model-output-reaches-interpreter",
  title: "The answer of a model is run as code or command",
  area: "code",
  appliesTo: "operation",
  severity: "critical",
  controls: ["AC-APP-03"],
  techniques: ["LLM05:2025", "ASI05", "AML.T0050"],
  why: "What a model writes can be steered by whatever it reads. Here its answer is run with all rights of this process.",
  fix: "Do not run the answer. Let it choose among actions you wrote, or run it in a sandbox without network and secrets.",
  check: (operation) =>
    failEach(
      operation
        .read("outputReaches")
        .filter((sink) => ["interpreter", "shell"].includes(sink))
        .map((sink) => ({
          message: `${operation.name}: the answer reaches ${operation.read("symbol")} (${sink})`,
          subject: sink,
        })),
    ),
});
