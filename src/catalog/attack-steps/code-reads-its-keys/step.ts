import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const codeReadsItsKeys = defineAttackStep<"credential">({
  id: "code-reads-its-keys",
  title: "Code in an application reads the keys it works with",
  techniques: ["AML.T0055", "AML.T0098"],
  on: ["credential"],
  needs: [pointing("application", "authenticates-with", "execute")],
  gains: "read",
  difficulty: 1,
  because: "the keys are in its memory and environment",
  says: (key, app) => `code inside ${app.name} reads ${key.name}`,
  cutBy: ["AC-IAM-03", "AC-IAM-04"],
  fix: (key, app) =>
    `Give ${app.name} short-lived identities (workload identity, OIDC) instead of ${key.name}, or keep the key in a gateway that adds it to each call.`,
});
