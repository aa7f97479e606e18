import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const identityTakesOnAnother = defineAttackStep<"identity">({
  id: "identity-takes-on-another",
  title: "An identity takes on another",
  techniques: ["AML.T0012", "ASI03"],
  on: ["identity"],
  needs: [pointing("identity", "can-assume", "impersonate")],
  gains: "impersonate",
  difficulty: 1,
  because: "the trust is granted",
  says: (identity, other) => `${other.name} takes on ${identity.name}`,
  cutBy: ["AC-IAM-01", "AC-IAM-07"],
  fix: (identity, other) => `Take the right to take on ${identity.name} away from ${other.name}.`,
});
