import { defineAttackStep, itself } from "../../../domain/attack-step.ts";
import { readsStores } from "../shared/grants.ts";

export const identityReadsEveryStore = defineAttackStep<"identity">({
  id: "identity-reads-every-store",
  title: "An identity reads every store of its account",
  techniques: ["AML.T0036", "ASI03", "LLM02:2025"],
  on: ["identity"],
  needs: [itself("impersonate")],
  when: (identity) => identity.speaksOf("grants") && readsStores(identity.read("grants")),
  gains: "read",
  difficulty: 1,
  because: "the right is granted",
  says: (identity) => `${identity.name} may read every store of its account`,
  cutBy: ["AC-IAM-01", "AC-IAM-07", "AC-DAT-01"],
  fix: (identity) => `Name the stores that ${identity.name} may read instead of all.`,
});
