import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const __NAME__ = defineAttackScenario({
  id: "__ID__",
  title: "FILL IN: what happens to whom, as a fact",
  pattern: {
    begins: ["content"],
    through: [by("content-reaches-tool"), by("agent-calls-its-tools")],
    ends: ["moves-money"],
  },
  severity: "high",
  because: "FILL IN: why it is as bad as that",
  techniques: ["ASI02", "AML.T0053"],
  breakAt: "agent-calls-its-tools",
});
