import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openAgentTellsWhatItsStoreHolds = defineAttackScenario({
  id: "open-agent-tells-what-its-store-holds",
  title: "An agent on the internet that asks nobody tells what its store holds",
  pattern: {
    begins: ["internet"],
    through: [by("stranger-reaches-public-resource"), by("anonymous-call"), by("open-agent-answers-from-its-store")],
    ends: ["reads-store"],
  },
  severity: "high",
  because: "the documents are read question by question, without a trace in the store",
  techniques: ["ASI03", "LLM08:2025", "LLM02:2025", "AML.T0085.000"],
  breakAt: "open-agent-answers-from-its-store",
});
