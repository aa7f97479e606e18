import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const hiddenTextInInstructionsActs = defineAttackScenario({
  id: "hidden-text-in-instructions-acts",
  title: "Hidden text in an agent's instructions makes it act",
  pattern: {
    begins: ["contributor"],
    through: [by("prompt-carries-orders"), by("instructions-steer-agent"), by("agent-calls-its-tools")],
  },
  severity: "high",
  because: "it lies in the repository and looks like nothing",
  techniques: ["ASI01", "LLM01:2025", "AML.T0081", "AML.T0051"],
  breakAt: "prompt-carries-orders",
});
