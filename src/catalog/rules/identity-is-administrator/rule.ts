import { defineRule } from "../../../domain/rule.ts";
import { administratorGrants } from "../shared/grants.ts";
import { judgeGrants } from "../shared/identity.ts";

export const identityIsAdministrator = defineRule<"identity">({
  id: "identity-is-administrator",
  title: "An identity that AI runs as is an administrator",
  area: "infrastructure",
  appliesTo: "identity",
  severity: "high",
  controls: ["AC-IAM-01", "AC-AGT-01"],
  techniques: ["ASI03", "LLM06:2025", "AML.T0012"],
  why: "Code in a notebook, a tool or an agent does what its text and packages make it do. As an administrator it can do everything the account can, and one injected instruction is enough.",
  fix: "Give the identity only the actions it uses, on the resources it uses, and keep its rights from growing with a permission boundary.",
  references: ["AWS Security Hub IAM.1"],
  check: (identity) => judgeGrants(identity, administratorGrants, "may do anything"),
});
