import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const identityChangesStore = defineAttackStep({
  id: "identity-changes-store",
  title: "An identity changes the stores it may write",
  techniques: ["AML.T0059", "ASI03"],
  on: ["data-store", "vector-store", "dataset"],
  needs: [pointing("identity", "writes", "impersonate")],
  gains: "write",
  difficulty: 1,
  because: "the right is granted",
  says: (store, by) => `${by.name} changes ${store.name}`,
  cutBy: ["AC-IAM-01", "AC-DAT-09"],
  fix: (store, by) => `Take the right to write ${store.name} away from ${by.name}, or narrow it.`,
});
