import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const indexTakesInItsSource = defineAttackStep<"vector-store">({
  id: "index-takes-in-its-source",
  title: "An index takes in what its source holds",
  techniques: ["AML.T0070", "AML.T0071", "LLM08:2025"],
  on: ["vector-store"],
  needs: [pointedAt(["data-store", "vector-store"], "reads", "write")],
  gains: "write",
  difficulty: 1,
  because: "the next run of the index takes it in",
  says: (index, source) => `${index.name} takes in what was put into ${source.name}`,
  cutBy: ["AC-DAT-03", "AC-APP-08"],
  fix: (index, source) =>
    `Let only a checked upload into ${source.name} before ${index.name} reads it, for instance by a quarantine bucket and a scan for instructions.`,
});
