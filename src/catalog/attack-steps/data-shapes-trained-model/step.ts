import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const dataShapesTrainedModel = defineAttackStep<"model">({
  id: "data-shapes-trained-model",
  title: "A model learns what was put into its training data",
  techniques: ["AML.T0020", "LLM04:2025"],
  on: ["model"],
  needs: [pointedAt(["dataset", "data-store"], "trained-on", "write")],
  gains: "write",
  difficulty: 3,
  because: "the change must survive training and show itself",
  says: (model, data) => `${model.name} learns what was put into ${data.name}`,
  cutBy: ["AC-DAT-03", "AC-DAT-02", "AC-MOD-05"],
  fix: (model, data) =>
    `Record a digest of ${data.name} when it is approved and have training of ${model.name} refuse any other; compare each new model with the last one on a fixed test set.`,
});
