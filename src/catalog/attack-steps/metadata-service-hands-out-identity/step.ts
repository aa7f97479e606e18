import type { Asset } from "../../../domain/asset-graph.ts";
import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

/** Only where its setting was read: many platforms ask for a header that a forged request does not carry. */
const answersForgedRequests = (host: Asset<"workload" | "compute">): boolean =>
  host.speaksOf("metadataService") && host.read("metadataService") === "any";

export const metadataServiceHandsOutIdentity = defineAttackStep<"identity">({
  id: "metadata-service-hands-out-identity",
  title: "The metadata service hands out the identity to a forged request",
  techniques: ["AML.T0091.000", "AML.T0055", "ASI03"],
  on: ["identity"],
  needs: [pointing(["workload", "compute"], "runs-as", "read", answersForgedRequests)],
  gains: "impersonate",
  difficulty: 1,
  because: "one plain request is enough",
  says: (identity, host) =>
    `the metadata service of ${host.name} hands the token of ${identity.name} to any request from inside`,
  cutBy: ["AC-INF-01", "AC-INF-03", "AC-AGT-03"],
  fix: (identity, host) =>
    `Set the metadata service of ${host.name} to answer only requests with a session (IMDSv2), and give ${identity.name} only what it needs.`,
});
