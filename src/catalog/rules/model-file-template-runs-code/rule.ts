import { defineRule } from "../../../domain/rule.ts";
import { judgeFileSignals } from "../shared/file-signals.ts";

export const modelFileTemplateRunsCode = defineRule<"model">({
  id: "model-file-template-runs-code",
  title: "A model's chat template reaches the interpreter that renders it",
  area: "models",
  appliesTo: "model",
  severity: "high",
  controls: ["AC-SUP-04", "AC-MOD-05"],
  techniques: ["AML.T0010.003", "AML.T0011.000", "LLM03:2025"],
  why: "A chat template is a Jinja program that runs on every conversation. This one uses names with double underscores, attributes that lead to modules and frames, or other templates: what a template needs to break out of its renderer, and what no layout of messages needs. Renderers without a sandbox run it with the rights of the server.",
  fix: "Replace the template by the one of the model's maker, or write one that only loops over messages. Render templates in a sandboxed environment and keep `llama-cpp-python`, `transformers` and servers at versions that do.",
  references: ["CVE-2024-34359", "CVE-2024-2952"],
  check: (model) => judgeFileSignals(model, ["template-code"]),
});
