import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const pipelineSteersItsAgents = defineAttackStep<"agent">({
  id: "pipeline-steers-its-agents",
  title: "A pipeline hands steered work to its other agents",
  techniques: ["ASI08", "ASI07"],
  on: ["agent"],
  needs: [pointing("pipeline", "uses", "influence")],
  gains: "influence",
  difficulty: 2,
  because: "which agent reads whose work depends on the order of the pipeline, which was not looked at",
  says: (agent, pipeline) => `${pipeline.name} hands what was written before to ${agent.name}`,
  cutBy: ["AC-AGT-12"],
  fix: (agent, pipeline) => `Check what ${pipeline.name} hands to ${agent.name}.`,
});
