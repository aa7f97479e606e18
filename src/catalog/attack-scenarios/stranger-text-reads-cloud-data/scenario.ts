import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextReadsCloudData = defineAttackScenario({
  id: "stranger-text-reads-cloud-data",
  title: "Text that a stranger wrote reads a store in the cloud",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("tool-result-steers-agent"),
      by("code-acts-as-its-identity"),
      by("identity-reads-store"),
    ],
    ends: ["reads-store"],
  },
  severity: "critical",
  because: "from a web page to the data behind the program, without a stolen password",
  techniques: ["ASI03", "ASI05", "LLM02:2025", "AML.T0051.001", "AML.T0036"],
  breakAt: "identity-reads-store",
});
