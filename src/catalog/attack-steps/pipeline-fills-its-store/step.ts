import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const pipelineFillsItsStore = defineAttackStep<"vector-store">({
  id: "pipeline-fills-its-store",
  title: "A pipeline fills a knowledge base with what it was handed",
  techniques: ["AML.T0070", "AML.T0071", "LLM08:2025"],
  on: ["vector-store"],
  needs: [pointing("pipeline", "writes", "influence")],
  gains: "write",
  difficulty: 1,
  because: "filling it is its purpose",
  says: (store, pipeline) => `${pipeline.name} fills ${store.name}`,
  cutBy: ["AC-DAT-03", "AC-APP-08"],
  fix: (store, pipeline) => `Screen documents for instructions before ${pipeline.name} puts them into ${store.name}.`,
});
