import { defineAttackStep, itself } from "../../../domain/attack-step.ts";
import { switchesGuardsOff } from "../shared/grants.ts";

export const identitySwitchesGuardsOff = defineAttackStep<"identity">({
  id: "identity-switches-guards-off",
  title: "An identity switches guardrails or logging off",
  techniques: ["AML.T0107", "AML.T0081", "ASI03"],
  on: ["identity"],
  needs: [itself("impersonate")],
  when: (identity) => identity.speaksOf("grants") && switchesGuardsOff(identity.read("grants")),
  gains: "write",
  difficulty: 1,
  because: "the right is granted",
  says: (identity) => `${identity.name} may delete guardrails or stop the log of what models are asked`,
  cutBy: ["AC-IAM-05", "AC-MON-02", "AC-INF-05"],
  fix: (identity) =>
    `Take the right to change guardrails and logging away from ${identity.name}; leave it to an identity that runs no AI, and alert on such a call.`,
});
