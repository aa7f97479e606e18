import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const anonymousReadOfStore = defineAttackStep({
  id: "anonymous-read-of-store",
  title: "A store that asks nobody who he is is read",
  techniques: ["AML.T0085.000", "LLM08:2025"],
  on: ["vector-store", "data-store"],
  needs: [itself("reach")],
  when: (asset) => asset.speaksOf("authentication") && asset.read("authentication") === "none",
  gains: "read",
  difficulty: 1,
  because: "no credential is asked for",
  says: (asset) => `${asset.name} gives out what it holds to anyone who asks`,
  cutBy: ["AC-IAM-02", "AC-APP-08"],
  fix: (asset) => `Have ${asset.name} ask for an identity.`,
});
