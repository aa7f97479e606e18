import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openAgentActsForAnyone = defineAttackScenario({
  id: "open-agent-acts-for-anyone",
  title: "An agent on the internet that asks nobody acts for anyone",
  pattern: {
    begins: ["internet"],
    through: [by("stranger-reaches-public-resource"), by("anonymous-caller-steers-agent"), by("agent-calls-its-tools")],
    ends: ["moves-money", "changes-data", "sends-out"],
  },
  severity: "critical",
  because: "an anonymous stranger uses a privileged business system",
  techniques: ["ASI03", "ASI02", "LLM06:2025", "AML.T0049", "AML.T0053"],
  breakAt: "anonymous-caller-steers-agent",
});
