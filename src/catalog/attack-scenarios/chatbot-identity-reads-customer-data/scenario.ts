import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const chatbotIdentityReadsCustomerData = defineAttackScenario({
  id: "chatbot-identity-reads-customer-data",
  title: "Whoever may chat reads data by the identity of the chatbot",
  pattern: {
    begins: ["user"],
    through: [by("user-talks-to-agent"), by("steered-agent-acts-as-its-identity"), by("identity-reads-store")],
    ends: ["reads-store"],
  },
  severity: "high",
  because: "the store sees one trusted identity and cannot tell who asks",
  techniques: ["ASI03", "LLM02:2025", "AML.T0051.000", "AML.T0036"],
  breakAt: "steered-agent-acts-as-its-identity",
});
