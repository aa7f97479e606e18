import { by, defineAttackScenario, where } from "../../../domain/attack-scenario.ts";

export const openVectorStoreIsRead = defineAttackScenario({
  id: "open-vector-store-is-read",
  title: "A vector store on the internet gives out what it was fed",
  pattern: {
    begins: ["internet"],
    through: [
      by("stranger-reaches-public-resource"),
      where<"data-store" | "vector-store">("anonymous-read-of-store", (store) => store.kind === "vector-store"),
    ],
    ends: ["reads-store"],
  },
  severity: "high",
  because: "embeddings come with their texts: the documents themselves",
  techniques: ["LLM08:2025", "LLM02:2025", "AML.T0085.000"],
  breakAt: "anonymous-read-of-store",
});
