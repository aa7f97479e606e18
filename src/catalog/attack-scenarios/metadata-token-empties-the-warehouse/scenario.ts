import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const metadataTokenEmptiesTheWarehouse = defineAttackScenario({
  id: "metadata-token-empties-the-warehouse",
  title: "A token of the metadata service reads the data of the account",
  pattern: {
    through: [
      by("tool-fetches-any-address"),
      by("forged-request-leaves-workload"),
      by("metadata-service-hands-out-identity"),
      by("identity-reads-store", "identity-reads-every-store"),
    ],
    ends: ["reads-store", "reads-every-store"],
  },
  severity: "critical",
  because: "a question about a web page ends in the warehouse",
  techniques: ["ASI03", "ASI02", "LLM02:2025", "AML.T0091.000", "AML.T0036"],
  breakAt: "metadata-service-hands-out-identity",
});
