import { defineAttackStep } from "../../../domain/attack-step.ts";

export const strangerReachesPublicResource = defineAttackStep({
  id: "stranger-reaches-public-resource",
  title: "A resource answers the internet",
  techniques: ["AML.T0049", "AML.T0006"],
  on: ["endpoint", "vector-store", "compute", "data-store", "agent", "workload"],
  needs: [],
  entry: "internet",
  when: (resource) => resource.speaksOf("publicAccess") && resource.read("publicAccess") === true,
  gains: "reach",
  difficulty: 1,
  because: "addresses on the internet are found by scanners within hours",
  says: (resource) => `${resource.name} can be reached from the internet`,
  cutBy: ["AC-INF-02"],
  fix: (resource) => `Take ${resource.name} off the internet: a private network, or a gateway that asks who calls.`,
});
