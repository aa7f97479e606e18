import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openBucketFillsKnowledgeBase = defineAttackScenario({
  id: "open-bucket-fills-knowledge-base",
  title: "A file put into an open bucket is taken into the knowledge base of an agent",
  pattern: {
    begins: ["internet"],
    through: [by("anonymous-write-to-store"), by("source-flows-through-its-pipeline"), by("pipeline-fills-its-store")],
  },
  severity: "high",
  because: "the bucket looks harmless: it holds manuals",
  techniques: ["ASI06", "LLM04:2025", "LLM08:2025", "AML.T0070", "AML.T0071"],
  breakAt: "source-flows-through-its-pipeline",
});
