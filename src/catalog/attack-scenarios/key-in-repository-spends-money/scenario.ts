import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const keyInRepositorySpendsMoney = defineAttackScenario({
  id: "key-in-repository-spends-money",
  title: "A key in a repository is used at our cost",
  pattern: {
    begins: ["repository"],
    through: [by("key-lies-in-repository"), by("stolen-key-opens-service")],
    ends: ["spends-our-money"],
  },
  severity: "high",
  because: "stolen keys are sold and used within hours, and what is kept behind them can be read",
  techniques: ["LLM10:2025", "ASI03", "AML.T0055", "AML.T0034"],
  breakAt: "key-lies-in-repository",
});
