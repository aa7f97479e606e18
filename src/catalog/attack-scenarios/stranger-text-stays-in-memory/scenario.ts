import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextStaysInMemory = defineAttackScenario({
  id: "stranger-text-stays-in-memory",
  title: "Text that a stranger wrote stays in the memory of an agent",
  pattern: {
    begins: ["content"],
    through: [by("content-reaches-tool"), by("tool-result-steers-agent"), by("steered-agent-writes-its-memory")],
    ends: ["stays-in-memory"],
  },
  severity: "high",
  because: "the orders act on later conversations of other people",
  techniques: ["ASI06", "ASI01", "LLM01:2025", "AML.T0051.001", "AML.T0080.000"],
  breakAt: "steered-agent-writes-its-memory",
});
