import { defineRule } from "../../../domain/rule.ts";
import { judgeFileSignals } from "../shared/file-signals.ts";

export const modelFileMislabelled = defineRule<"model">({
  id: "model-file-mislabelled",
  title: "A model file is of another format than its name says",
  area: "models",
  appliesTo: "model",
  severity: "low",
  controls: ["AC-MOD-04", "AC-INV-02"],
  techniques: ["AML.T0010.003", "LLM03:2025"],
  why: "People and scanners go by the ending of a name: they trust `.safetensors` and `.gguf` and look into `.pkl`. A pickle under a harmless name passes both, and many loaders open it by its content all the same.",
  fix: "Find out where the file came from and why it is named so. If it is what it should be, rename it to its true format; else remove it.",
  references: ["CVE-2025-1889", "CVE-2025-10155"],
  check: (model) => judgeFileSignals(model, ["mislabelled"]),
});
