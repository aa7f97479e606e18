import { defineAttackStep, itself } from "../../../domain/attack-step.ts";
import { raisesRights } from "../shared/grants.ts";

export const identityRaisesItsOwnRights = defineAttackStep<"identity">({
  id: "identity-raises-its-own-rights",
  title: "An identity gives itself more rights",
  techniques: ["AML.T0012", "ASI03"],
  on: ["identity"],
  needs: [itself("impersonate")],
  when: (identity) => identity.speaksOf("grants") && raisesRights(identity.read("grants")),
  gains: "execute",
  difficulty: 2,
  because: "it takes a few calls that are logged",
  says: (identity) => `${identity.name} may give itself, or what it starts, any right`,
  cutBy: ["AC-IAM-01", "AC-IAM-07"],
  fix: (identity) =>
    `Take away from ${identity.name} the right to change policies, pass roles or make tokens, or bound it by a permissions boundary.`,
});
