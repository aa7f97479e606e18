import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const anonymousCall = defineAttackStep({
  id: "anonymous-call",
  title: "Something that asks nobody who he is does what it is asked",
  techniques: ["AML.T0040", "AML.T0049", "LLM10:2025"],
  on: ["endpoint", "agent", "workload", "compute"],
  needs: [itself("reach")],
  when: (asset) => asset.speaksOf("authentication") && asset.read("authentication") === "none",
  gains: "invoke",
  difficulty: 1,
  because: "no credential is asked for",
  says: (asset) => `${asset.name} asks nobody who he is`,
  cutBy: ["AC-IAM-02", "AC-INF-02"],
  fix: (asset) => `Have ${asset.name} ask for an identity.`,
});
