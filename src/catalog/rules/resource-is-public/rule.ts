import { defineRule } from "../../../domain/rule.ts";
import { notApplicable } from "../../../domain/verdict.ts";
import { isSelfRun, judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceIsPublic = defineRule<ManagedKind>({
  id: "resource-is-public",
  title: "An AI resource can be reached from the internet",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "high",
  controls: ["AC-INF-02", "AC-DAT-09"],
  techniques: ["AML.T0049", "LLM02:2025"],
  why: "What anybody can reach, anybody can try: stolen keys, unpatched servers and open data all start with an address on the internet. Weights, training data and indexes hold what the model knows.",
  fix: "Switch public access off and reach the resource through a private endpoint or your own network; block public access on stores.",
  references: ["AWS Security Hub S3.8", "MITRE ATLAS AML.T0049"],
  check: (resource) => {
    // A published port is open to the machine's network; whether the internet reaches that, no file of the project says.
    if (isSelfRun(resource) && resource.read("platform") === "container") return notApplicable("a port of a machine");
    if (isSelfRun(resource) && resource.speaksOf("authentication") && resource.read("authentication") === "none")
      return notApplicable("judged as open to anyone");
    return judgePosture(resource, {
      property: "publicAccess",
      isFlaw: (open) => open,
      says: "can be reached from the internet",
    });
  },
});
