import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const changedProjectGivesAwayItsKeys = defineAttackStep<"credential">({
  id: "changed-project-gives-away-its-keys",
  title: "Whoever works on a project's files reads the keys in them",
  techniques: ["AML.T0055", "AML.T0037"],
  on: ["credential"],
  needs: [pointing("application", "authenticates-with", "write")],
  when: (key) => key.read("exposure") === "literal" && !key.read("placeholder"),
  gains: "read",
  difficulty: 1,
  because: "the key is written out in them",
  says: (key, app) => `${key.name} is written out in the files of ${app.name}`,
  cutBy: ["AC-IAM-03"],
  fix: (key, app) => `Revoke ${key.name} and have ${app.name} read its successor from a vault when it runs.`,
});
