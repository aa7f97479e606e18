import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const changedCodeRuns = defineAttackStep<"application">({
  id: "changed-code-runs",
  title: "Changed code of a project runs",
  techniques: ["AML.T0011", "ASI05"],
  on: ["application"],
  needs: [itself("write")],
  gains: "execute",
  assumes: "whether changes are reviewed before they run was not looked at",
  difficulty: 3,
  because: "it must pass review, or be run before",
  says: (app) => `${app.name} runs with what was changed in its files`,
  cutBy: ["AC-SUP-08", "AC-SUP-06"],
  fix: (app) =>
    `Have a person review each change of ${app.name} before it runs with keys, and protect the branch it is built from.`,
});
