import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const identityReadsStore = defineAttackStep({
  id: "identity-reads-store",
  title: "An identity reads the stores it may read",
  techniques: ["AML.T0036", "ASI03"],
  on: ["data-store", "vector-store", "dataset"],
  needs: [pointing("identity", "reads", "impersonate")],
  gains: "read",
  difficulty: 1,
  because: "the right is granted",
  says: (store, by) => `${by.name} reads ${store.name}`,
  cutBy: ["AC-IAM-01", "AC-DAT-09"],
  fix: (store, by) => `Take the right to read ${store.name} away from ${by.name}, or narrow it.`,
});
