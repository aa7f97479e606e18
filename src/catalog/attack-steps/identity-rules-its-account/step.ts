import { defineAttackStep, itself } from "../../../domain/attack-step.ts";
import { rulesAccount } from "../shared/grants.ts";

export const identityRulesItsAccount = defineAttackStep<"identity">({
  id: "identity-rules-its-account",
  title: "An administrator's identity rules its account",
  techniques: ["AML.T0012", "ASI03"],
  on: ["identity"],
  needs: [itself("impersonate")],
  when: (identity) => identity.speaksOf("grants") && rulesAccount(identity.read("grants")),
  gains: "execute",
  difficulty: 1,
  because: "everything is granted",
  says: (identity) => `${identity.name} may do everything in its account`,
  cutBy: ["AC-IAM-01", "AC-AGT-03"],
  fix: (identity) =>
    `Replace the administrator's grants of ${identity.name} by the actions it uses; the provider's access analyser lists them.`,
});
