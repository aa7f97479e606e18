import { defineRule } from "../../../domain/rule.ts";
import { judgeFileSignals } from "../shared/file-signals.ts";

export const modelFileExecutesCodeOnLoad = defineRule<"model">({
  id: "model-file-executes-code-on-load",
  title: "Loading a model file runs code that has nothing to do with the model",
  area: "models",
  appliesTo: "model",
  severity: "critical",
  controls: ["AC-MOD-04", "AC-SUP-04", "AC-MOD-03"],
  techniques: ["AML.T0011.000", "AML.T0010.003", "LLM03:2025", "LLM04:2025"],
  why: "Pickles, Keras layers with code and some graph operations are programs: whoever loads the file runs them with their own rights and secrets. This file calls something that starts commands, evaluates code, touches files or reaches the network, or hides what it calls. No trainer writes that.",
  fix: "Do not load the file, and look for machines that already did. Get the weights from their maker in safetensors or GGUF, which hold only numbers, and compare the digest. Where a pickle cannot be avoided, load it with `torch.load(weights_only=True)` or `skops`, in a sandbox without secrets and network.",
  references: ["https://docs.python.org/3/library/pickle.html", "CVE-2025-32434", "CVE-2024-3660", "CVE-2025-1550"],
  check: (model) =>
    judgeFileSignals(model, [
      "dangerous-import",
      "unresolved-import",
      "object-tampering",
      "code-layer",
      "dangerous-operator",
    ]),
});
