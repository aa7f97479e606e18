import { defineAttackStep } from "../../../domain/attack-step.ts";

export const identityTrustsAnyone = defineAttackStep<"identity">({
  id: "identity-trusts-anyone",
  title: "An identity may be taken on by anyone",
  techniques: ["AML.T0012", "AML.T0091", "ASI03"],
  on: ["identity"],
  needs: [],
  entry: "internet",
  when: (identity) => identity.speaksOf("trusts") && identity.read("trusts").includes("*"),
  gains: "impersonate",
  difficulty: 2,
  because: "its name must be known; names are no secret",
  says: (identity) => `anyone with an account of his own may take on ${identity.name}`,
  cutBy: ["AC-IAM-01", "AC-IAM-02"],
  fix: (identity) =>
    `Name in the trust of ${identity.name} the accounts and services that may take it on, with a condition such as an external id.`,
});
