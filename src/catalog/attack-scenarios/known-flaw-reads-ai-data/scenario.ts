import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const knownFlawReadsAiData = defineAttackScenario({
  id: "known-flaw-reads-ai-data",
  title: "A known flaw in a deployed AI application reads its data in the cloud",
  pattern: {
    begins: ["internet"],
    through: [
      by("known-flaw-runs-code"),
      by("application-runs-in-its-workload"),
      by("code-acts-as-its-identity"),
      by("identity-reads-store"),
    ],
    ends: ["reads-store"],
  },
  severity: "critical",
  because: "from a public exploit to the data by the identity of the container",
  techniques: ["ASI04", "LLM03:2025", "AML.T0049", "AML.T0036"],
  breakAt: "known-flaw-runs-code",
});
