import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const anonymousCallerSteersAgent = defineAttackStep<"agent">({
  id: "anonymous-caller-steers-agent",
  title: "Anyone who reaches an agent tells it what to do",
  techniques: ["AML.T0051.000", "LLM01:2025", "ASI01"],
  on: ["agent"],
  needs: [itself("reach")],
  when: (asset) => asset.speaksOf("authentication") && asset.read("authentication") === "none",
  gains: "influence",
  difficulty: 1,
  because: "an agent does what it is asked",
  says: (agent) => `${agent.name} asks nobody who he is and does what it is told`,
  cutBy: ["AC-IAM-02", "AC-APP-01"],
  fix: (agent) => `Have ${agent.name} ask who calls, and do for a caller only what the caller may do.`,
});
