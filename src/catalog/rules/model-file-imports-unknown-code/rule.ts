import { defineRule } from "../../../domain/rule.ts";
import { judgeFileSignals } from "../shared/file-signals.ts";

export const modelFileImportsUnknownCode = defineRule<"model">({
  id: "model-file-imports-unknown-code",
  title: "A model file works only with code that nobody here vouches for",
  area: "models",
  appliesTo: "model",
  severity: "medium",
  controls: ["AC-MOD-04", "AC-SUP-03", "AC-SUP-04"],
  techniques: ["AML.T0011.000", "AML.T0010.003", "LLM03:2025"],
  why: "The file names classes, functions, operators or Python files that are no part of the usual libraries, and loading it imports and calls them. Whether that is harmless depends on code outside the file, which can change without the file changing.",
  fix: "Find out which package or file brings each name and review it as you would any dependency, pinned to a version. Better, store the weights as safetensors and build the objects in your own code, so that loading needs no names at all.",
  references: ["https://docs.python.org/3/library/pickle.html", "CVE-2026-22807"],
  check: (model) =>
    judgeFileSignals(model, ["unknown-import", "outside-object", "unknown-operator", "custom-code", "native-program"]),
});
