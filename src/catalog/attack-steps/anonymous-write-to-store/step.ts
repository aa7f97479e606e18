import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const anonymousWriteToStore = defineAttackStep({
  id: "anonymous-write-to-store",
  title: "A store that asks nobody who he is is changed",
  techniques: ["AML.T0070", "LLM08:2025"],
  on: ["vector-store", "data-store"],
  needs: [itself("reach")],
  when: (asset) => asset.speaksOf("authentication") && asset.read("authentication") === "none",
  gains: "write",
  difficulty: 1,
  because: "no credential is asked for",
  says: (asset) => `${asset.name} takes in what anyone puts there`,
  cutBy: ["AC-IAM-02", "AC-APP-08"],
  fix: (asset) => `Have ${asset.name} ask for an identity before it takes anything in.`,
});
