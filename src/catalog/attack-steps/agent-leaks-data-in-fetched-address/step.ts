import type { Asset } from "../../../domain/asset-graph.ts";
import { defineAttackStep, itself, pointing, pointsAtSome } from "../../../domain/attack-step.ts";
import { can } from "../../../domain/tool-effects.ts";
import { lets } from "../shared/signals.ts";

const fetchesAnyAddress = (tool: Asset<"tool">): boolean => tool.speaksOf("codeSignals") && lets(tool, "reaches-url");

export const agentLeaksDataInFetchedAddress = defineAttackStep<"tool">({
  id: "agent-leaks-data-in-fetched-address",
  title: "A steered agent carries private data out in an address it fetches",
  techniques: ["AML.T0086", "AML.T0085.001", "ASI02", "LLM02:2025"],
  on: ["tool"],
  needs: [itself("invoke"), pointing("agent", "uses", "influence", pointsAtSome("uses", "tool", fetchesAnyAddress))],
  when: (tool) => can(tool, "reads-private-data"),
  gains: "read",
  difficulty: 2,
  because: "the data must be put into an address, which has little room",
  says: (tool, agent) => `${agent.name} fetches an address that carries what ${tool.name} read`,
  cutBy: ["AC-INF-03", "AC-AGT-01", "AC-APP-04"],
  fix: (tool, agent) =>
    `Let the fetching tools of ${agent.name} reach a fixed list of hosts only, or take fetching away from the agent that holds ${tool.name}.`,
});
