import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const identityTrustsAnyone = defineRule<"identity">({
  id: "identity-trusts-anyone",
  title: "Anybody can take on the identity that AI runs as",
  area: "infrastructure",
  appliesTo: "identity",
  severity: "critical",
  controls: ["AC-IAM-01", "AC-IAM-02"],
  techniques: ["ASI03", "AML.T0012", "AML.T0091"],
  why: "Any account of the provider can act as this identity and use every right it holds.",
  fix: "Name the service or the accounts that may take it on, with a condition on the source.",
  references: ["AWS IAM User Guide, principal elements"],
  check: (identity) => {
    if (!identity.managed) return notApplicable("whom it trusts is declared elsewhere");
    if (!identity.speaksOf("trusts")) return notApplicable("this type does not say whom it trusts");
    const shown = identity.evidence.filter((item) => item.property === "trusts");
    return identity.read("trusts").includes("*")
      ? fail(`${identity.name} can be taken on by anybody`, shown.length > 0 ? { evidence: shown } : {})
      : pass();
  },
});
