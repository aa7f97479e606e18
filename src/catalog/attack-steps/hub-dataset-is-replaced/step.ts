import { defineAttackStep } from "../../../domain/attack-step.ts";

export const hubDatasetIsReplaced = defineAttackStep<"dataset">({
  id: "hub-dataset-is-replaced",
  title: "The data behind a name on a hub are replaced",
  techniques: ["AML.T0115.000", "AML.T0020", "LLM04:2025"],
  on: ["dataset"],
  needs: [],
  entry: "registry",
  when: (data) => data.read("revision") === null,
  gains: "write",
  difficulty: 4,
  because: "it takes control over the repository on the hub",
  says: (data) => `${data.name} is loaded without a revision: whoever controls its hub repository chooses the data`,
  cutBy: ["AC-DAT-03", "AC-SUP-03"],
  fix: (data) => `Load ${data.name} by an exact revision.`,
});
