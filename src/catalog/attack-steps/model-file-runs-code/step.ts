import { defineAttackStep } from "../../../domain/attack-step.ts";

const RUNS = new Set(["dangerous-import", "object-tampering", "code-layer", "dangerous-operator"]);

export const modelFileRunsCode = defineAttackStep<"model">({
  id: "model-file-runs-code",
  title: "A model file runs code when it is loaded",
  techniques: ["AML.T0018.002", "AML.T0011.000", "LLM03:2025"],
  on: ["model"],
  needs: [],
  entry: "registry",
  when: (model) => model.speaksOf("fileSignals") && model.read("fileSignals").some(({ id }) => RUNS.has(id)),
  gains: "execute",
  difficulty: 1,
  because: "the code lies in the file already",
  says: (model) => `${model.name} runs code of its maker as soon as it is loaded`,
  cutBy: ["AC-MOD-04", "AC-SUP-04"],
  fix: (model) => `Do not load ${model.name}; take the weights as safetensors from a source you trust.`,
});
