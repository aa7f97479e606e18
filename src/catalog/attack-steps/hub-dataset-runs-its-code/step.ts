import { defineAttackStep } from "../../../domain/attack-step.ts";

export const hubDatasetRunsItsCode = defineAttackStep<"dataset">({
  id: "hub-dataset-runs-its-code",
  title: "A dataset is loaded together with its code",
  techniques: ["AML.T0010.002", "AML.T0115.000", "LLM03:2025"],
  on: ["dataset"],
  needs: [],
  entry: "registry",
  when: (data) => data.read("trustsRemoteCode") && data.read("revision") === null,
  gains: "execute",
  difficulty: 3,
  because: "it takes control over the repository on the hub",
  says: (data) => `loading ${data.name} runs the code that its hub repository holds that day`,
  cutBy: ["AC-SUP-03", "AC-DAT-03"],
  fix: (data) => `Load ${data.name} without remote code, or by the exact revision that was reviewed.`,
});
