import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const modelOutputReachesSql = defineRule<"operation">({
  id: "model-output-reaches-sql",
  title: "The answer of a model is run as SQL",
  area: "code",
  appliesTo: "operation",
  severity: "high",
  controls: ["AC-APP-03"],
  techniques: ["LLM05:2025"],
  why: "A statement written by a model can read or change any row that the connection reaches, and a poisoned input can choose the statement.",
  fix: "Use a read-only connection limited to the views meant for it, check the statement against a list of allowed forms, and bind values as parameters.",
  check: (operation) =>
    failEach(
      operation
        .read("outputReaches")
        .filter((sink) => ["sql"].includes(sink))
        .map((sink) => ({
          message: `${operation.name}: the answer reaches ${operation.read("symbol")} (${sink})`,
          subject: sink,
        })),
    ),
});
