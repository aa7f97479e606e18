import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const tiredApproverWavesPaymentThrough = defineAttackScenario({
  id: "tired-approver-waves-payment-through",
  title: "A person who is asked too often waves a payment of a steered agent through",
  pattern: {
    begins: ["content"],
    through: [by("content-reaches-tool"), by("tool-result-steers-agent"), by("person-waves-call-through")],
    ends: ["moves-money", "changes-data"],
  },
  severity: "high",
  because: "the approval is on record as that person's",
  techniques: ["ASI09", "ASI01", "LLM06:2025", "AML.T0051.001", "AML.T0053"],
  breakAt: "person-waves-call-through",
});
