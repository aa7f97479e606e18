import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const agentSteersItsPipeline = defineAttackStep<"pipeline">({
  id: "agent-steers-its-pipeline",
  title: "A steered agent's work goes on through its pipeline",
  techniques: ["ASI08", "AML.T0061"],
  on: ["pipeline"],
  needs: [pointedAt("agent", "uses", "influence")],
  gains: "influence",
  difficulty: 1,
  because: "the next step reads what the last one wrote",
  says: (pipeline, agent) => `what ${agent.name} writes goes on through ${pipeline.name}`,
  cutBy: ["AC-AGT-12", "AC-APP-03"],
  fix: (pipeline, agent) => `Check what ${agent.name} hands on in ${pipeline.name}.`,
});
