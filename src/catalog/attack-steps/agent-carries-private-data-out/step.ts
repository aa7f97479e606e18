import { defineAttackStep, itself, pointing, pointsAtSome } from "../../../domain/attack-step.ts";
import { can, sendsOutside } from "../../../domain/tool-effects.ts";

export const agentCarriesPrivateDataOut = defineAttackStep<"tool">({
  id: "agent-carries-private-data-out",
  title: "A steered agent reads private data with one tool and sends it out with another",
  techniques: ["AML.T0086", "AML.T0085.001", "ASI02", "LLM02:2025"],
  on: ["tool"],
  needs: [itself("invoke"), pointing("agent", "uses", "influence", pointsAtSome("uses", "tool", sendsOutside))],
  when: (tool) => can(tool, "reads-private-data"),
  gains: "read",
  difficulty: 1,
  because: "both tools are in one conversation",
  says: (tool, agent) => `${agent.name} takes what ${tool.name} reads and sends it outside`,
  cutBy: ["AC-AGT-01", "AC-INF-03", "AC-APP-04"],
  fix: (tool, agent) =>
    `Split reading with ${tool.name} and sending over agents that share no conversation, or send only to a fixed list of receivers after a filter for personal data, or let a person approve what ${agent.name} sends.`,
});
