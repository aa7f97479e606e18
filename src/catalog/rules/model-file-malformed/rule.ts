import { defineRule } from "../../../domain/rule.ts";
import { judgeFileSignals } from "../shared/file-signals.ts";

export const modelFileMalformed = defineRule<"model">({
  id: "model-file-malformed",
  title: "A model file is damaged, or built so that programs read it differently",
  area: "models",
  appliesTo: "model",
  severity: "medium",
  controls: ["AC-MOD-03", "AC-SUP-04"],
  techniques: ["AML.T0010.003", "LLM03:2025"],
  why: "Lengths, offsets, checksums or directories in the file contradict each other, or names in it lead out of its folder. A cut-off download looks like this, and so does a file made to show a scanner one content and a loader another, or to write over memory or files when it is loaded.",
  fix: "Fetch the file again from its maker and compare its size and digest. If it stays as it is, do not load it: ask the maker, and keep the file for whoever handles incidents.",
  references: ["CVE-2025-1944", "CVE-2025-10156", "CVE-2022-25882", "CVE-2024-23605"],
  check: (model) => judgeFileSignals(model, ["malformed", "parser-differential", "path-traversal", "trailing-data"]),
});
