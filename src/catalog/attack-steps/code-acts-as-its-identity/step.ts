import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const codeActsAsItsIdentity = defineAttackStep<"identity">({
  id: "code-acts-as-its-identity",
  title: "Code in a workload acts as the identity it runs as",
  techniques: ["AML.T0012", "AML.T0091", "ASI03"],
  on: ["identity"],
  needs: [pointing(["workload", "compute", "agent", "endpoint", "pipeline", "model"], "runs-as", "execute")],
  gains: "impersonate",
  difficulty: 1,
  because: "the metadata service or a mounted token hands it out",
  says: (identity, by) => `code inside ${by.name} acts as ${identity.name}`,
  cutBy: ["AC-AGT-03", "AC-IAM-01"],
  fix: (identity, by) =>
    `Give ${identity.name} only what ${by.name} needs (compare what is granted with what its log shows it used), and bound it by conditions on network and resource.`,
});
