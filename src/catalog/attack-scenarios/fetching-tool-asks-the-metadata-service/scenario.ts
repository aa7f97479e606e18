import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const fetchingToolAsksTheMetadataService = defineAttackScenario({
  id: "fetching-tool-asks-the-metadata-service",
  title: "A tool that fetches any address asks the metadata service for a token",
  pattern: {
    through: [
      by("tool-fetches-any-address"),
      by("forged-request-leaves-workload"),
      by("metadata-service-hands-out-identity"),
    ],
    ends: ["acts-as-identity"],
  },
  severity: "critical",
  because: "one address that is the same everywhere gives the identity of the machine",
  techniques: ["ASI02", "ASI03", "LLM06:2025", "AML.T0049", "AML.T0091.000"],
  breakAt: "metadata-service-hands-out-identity",
});
