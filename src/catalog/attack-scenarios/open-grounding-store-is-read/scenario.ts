import { by, defineAttackScenario, where } from "../../../domain/attack-scenario.ts";

export const openGroundingStoreIsRead = defineAttackScenario({
  id: "open-grounding-store-is-read",
  title: "A store on the internet that AI is grounded on is read by anyone",
  pattern: {
    begins: ["internet"],
    through: [
      by("stranger-reaches-public-resource"),
      where<"data-store" | "vector-store">("anonymous-read-of-store", (store) => store.kind === "data-store"),
    ],
    ends: ["reads-store"],
  },
  severity: "high",
  because: "what was collected for the AI is a copy of what is guarded elsewhere",
  techniques: ["LLM02:2025", "ASI03", "AML.T0036"],
  breakAt: "anonymous-read-of-store",
});
