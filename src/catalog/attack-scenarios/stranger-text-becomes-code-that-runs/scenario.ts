import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextBecomesCodeThatRuns = defineAttackScenario({
  id: "stranger-text-becomes-code-that-runs",
  title: "Text that a stranger wrote makes an agent write and run code",
  pattern: {
    begins: ["content"],
    through: [by("content-reaches-tool"), by("tool-result-steers-agent"), by("agent-runs-what-it-writes")],
    ends: ["runs-code-in-application", "runs-code-beside-agent"],
  },
  severity: "critical",
  because: "the code runs with the files, keys and network of the program",
  techniques: ["ASI05", "ASI01", "LLM06:2025", "AML.T0051.001", "AML.T0050"],
  breakAt: "agent-runs-what-it-writes",
});
