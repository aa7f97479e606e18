import { defineAttackStep } from "../../../domain/attack-step.ts";

export const hubModelIsReplaced = defineAttackStep<"model">({
  id: "hub-model-is-replaced",
  title: "The weights behind a name on a hub are replaced",
  techniques: ["AML.T0115.001", "AML.T0109", "LLM04:2025"],
  on: ["model"],
  needs: [],
  entry: "registry",
  when: (model) => model.speaksOf("revision") && model.read("source") === "hub" && model.read("revision") === null,
  gains: "write",
  difficulty: 4,
  because: "it takes control over the repository on the hub, and work to hide a behaviour in weights",
  says: (model) =>
    `${model.name} is loaded without a revision: whoever controls its hub repository chooses the weights`,
  cutBy: ["AC-MOD-02", "AC-MOD-03"],
  fix: (model) => `Load ${model.name} by an exact revision.`,
});
