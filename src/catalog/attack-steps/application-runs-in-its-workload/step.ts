import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const applicationRunsInItsWorkload = defineAttackStep<"workload">({
  id: "application-runs-in-its-workload",
  title: "Code that runs in an application runs in its workload",
  techniques: ["AML.T0112"],
  on: ["workload"],
  needs: [pointing("application", "deploys", "execute")],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (workload, app) => `${app.name} is deployed as ${workload.name}`,
  cutBy: ["AC-INF-01"],
  fix: (workload, app) =>
    `Give ${workload.name} a read-only root, no extra rights and only the network that ${app.name} needs.`,
});
