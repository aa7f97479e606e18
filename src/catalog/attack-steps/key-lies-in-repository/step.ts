import { defineAttackStep } from "../../../domain/attack-step.ts";

export const keyLiesInRepository = defineAttackStep<"credential">({
  id: "key-lies-in-repository",
  title: "A key is written out in the repository",
  techniques: ["AML.T0055", "AML.T0095.000", "MCP01:2025"],
  on: ["credential"],
  needs: [],
  entry: "repository",
  when: (key) => key.read("exposure") === "literal" && !key.read("placeholder"),
  gains: "read",
  difficulty: 2,
  because: "it takes a copy of the repository: a clone, a fork, a laptop, a build log",
  says: (key) => `${key.name} is written out in the repository`,
  cutBy: ["AC-IAM-03"],
  fix: (key) =>
    `Revoke ${key.name} first: taking it out of the file leaves it in the history. Make a new one, keep it in a vault, and block such commits by a secret scanner.`,
});
