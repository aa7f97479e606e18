import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const movedImageActsAsIdentity = defineAttackScenario({
  id: "moved-image-acts-as-identity",
  title: "An image whose tag was moved acts as the identity of its workload",
  pattern: {
    begins: ["registry"],
    through: [by("image-tag-moves"), by("image-runs-in-its-workload"), by("code-acts-as-its-identity")],
    ends: ["acts-as-identity"],
  },
  severity: "high",
  because: "the next start runs other code with the same rights",
  techniques: ["ASI04", "ASI03", "LLM03:2025", "AML.T0010.004", "AML.T0012"],
  breakAt: "image-tag-moves",
});
