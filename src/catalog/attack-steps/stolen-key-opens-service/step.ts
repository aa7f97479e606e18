import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const stolenKeyOpensService = defineAttackStep<"ai-service">({
  id: "stolen-key-opens-service",
  title: "A stolen key opens the service it is for",
  techniques: ["AML.T0012", "AML.T0034", "LLM10:2025"],
  on: ["ai-service"],
  needs: [pointing("credential", "supplied-by", "read")],
  gains: "impersonate",
  difficulty: 1,
  because: "a key works from anywhere",
  says: (service, key) => `with ${key.name} anyone uses ${service.name} at our cost`,
  cutBy: ["AC-IAM-04", "AC-MON-06"],
  fix: (_service, key) =>
    `Limit ${key.name} to the networks, models and spend it needs (a key per application with a budget), and alert on use from elsewhere.`,
});
