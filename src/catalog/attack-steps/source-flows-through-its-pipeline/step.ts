import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const sourceFlowsThroughItsPipeline = defineAttackStep<"pipeline">({
  id: "source-flows-through-its-pipeline",
  title: "A pipeline passes on what was put into its source",
  techniques: ["AML.T0070", "AML.T0099", "LLM08:2025"],
  on: ["pipeline"],
  needs: [pointedAt("data-store", "reads", "write")],
  gains: "influence",
  difficulty: 1,
  because: "it copies what it finds",
  says: (pipeline, source) => `${pipeline.name} passes on what was put into ${source.name}`,
  cutBy: ["AC-DAT-03", "AC-SUP-06"],
  fix: (pipeline, source) =>
    `Have ${pipeline.name} take only files from ${source.name} that a person or a check approved, for instance by an object tag.`,
});
