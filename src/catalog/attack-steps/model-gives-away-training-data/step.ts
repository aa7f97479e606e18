import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const modelGivesAwayTrainingData = defineAttackStep<"data-store">({
  id: "model-gives-away-training-data",
  title: "Whoever may ask a model draws out what it was trained on",
  techniques: ["AML.T0024.000", "AML.T0024.001", "AML.T0057", "LLM02:2025"],
  on: ["data-store"],
  needs: [pointing("model", "trained-on", "invoke")],
  gains: "read",
  difficulty: 4,
  because: "it takes many questions, and only part comes out",
  says: (store, model) => `${model.name} repeats parts of ${store.name}, which it was trained on, to whoever asks well`,
  cutBy: ["AC-DAT-05", "AC-APP-06", "AC-VUL-04"],
  fix: (store, model) =>
    `Take personal data out of ${store.name} before training (for instance with a recogniser such as Presidio), and limit how much one caller may ask of ${model.name}.`,
});
