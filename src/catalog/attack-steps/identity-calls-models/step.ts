import { defineAttackStep, itself } from "../../../domain/attack-step.ts";
import { callsModels } from "../shared/grants.ts";

export const identityCallsModels = defineAttackStep<"identity">({
  id: "identity-calls-models",
  title: "An identity calls models at our cost",
  techniques: ["AML.T0034.000", "AML.T0040", "LLM10:2025"],
  on: ["identity"],
  needs: [itself("impersonate")],
  when: (identity) => identity.speaksOf("grants") && callsModels(identity.read("grants")),
  gains: "invoke",
  difficulty: 1,
  because: "the right is granted",
  says: (identity) => `${identity.name} may call models at our cost`,
  cutBy: ["AC-IAM-04", "AC-MON-06"],
  fix: (identity) => `Let ${identity.name} call only the models it needs, with a quota and an alert on spend.`,
});
