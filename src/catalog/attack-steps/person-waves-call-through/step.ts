import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";
import { asksPeople } from "../shared/approval.ts";

export const personWavesCallThrough = defineAttackStep({
  id: "person-waves-call-through",
  title: "A person waves a call of a steered agent through",
  techniques: ["ASI09", "AML.T0053"],
  on: ["tool", "mcp-server"],
  needs: [pointing("agent", "uses", "influence", asksPeople)],
  gains: "invoke",
  assumes: "whether a person is asked before this very call, and looks, was not seen",
  difficulty: 3,
  because: "people who are asked often stop reading",
  says: (asset, agent) => `${agent.name} asks a person, who waves its call of ${asset.name} through`,
  cutBy: ["AC-AGT-01", "AC-AGT-10", "AC-TRU-03"],
  fix: (asset, agent) => `Show in full what ${agent.name} is about to ask of ${asset.name}, or take it away.`,
});
