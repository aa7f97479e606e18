import { defineAttackStep } from "../../../domain/attack-step.ts";

export const keyReachesBrowsers = defineAttackStep<"credential">({
  id: "key-reaches-browsers",
  title: "A key is sent to browsers",
  techniques: ["AML.T0055", "LLM02:2025", "MCP01:2025"],
  on: ["credential"],
  needs: [],
  entry: "internet",
  when: (key) => key.read("clientSide") && !key.read("placeholder"),
  gains: "read",
  difficulty: 1,
  because: "the page's source shows it to anyone",
  says: (key) => `${key.name} is sent to every visitor's browser`,
  cutBy: ["AC-IAM-03", "AC-IAM-04"],
  fix: (key) => `Revoke ${key.name} and call the service from the server.`,
});
