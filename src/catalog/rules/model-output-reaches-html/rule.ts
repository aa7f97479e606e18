import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const modelOutputReachesHtml = defineRule<"operation">({
  id: "model-output-reaches-html",
  title: "The answer of a model is shown as markup",
  area: "code",
  appliesTo: "operation",
  severity: "medium",
  controls: ["AC-APP-03"],
  techniques: ["LLM05:2025", "AML.T0077"],
  why: "Markup in an answer runs in the session of the reader: a script, or an image whose address carries the conversation out.",
  fix: "Show the answer as text, or clean it with an HTML sanitiser that allows neither scripts nor remote images.",
  check: (operation) =>
    failEach(
      operation
        .read("outputReaches")
        .filter((sink) => ["html"].includes(sink))
        .map((sink) => ({
          message: `${operation.name}: the answer reaches ${operation.read("symbol")} (${sink})`,
          subject: sink,
        })),
    ),
});
