import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const forgedRequestLeavesWorkload = defineAttackStep({
  id: "forged-request-leaves-workload",
  title: "A forged request leaves from the workload of its application",
  techniques: ["AML.T0049", "AML.T0075"],
  on: ["workload", "compute"],
  needs: [pointing("application", "deploys", "read")],
  gains: "read",
  difficulty: 1,
  because: "it is the machine that sends it",
  says: (workload, app) => `what ${app.name} fetches is fetched from inside ${workload.name}`,
  cutBy: ["AC-INF-03"],
  fix: (workload, app) =>
    `Send what ${app.name} fetches through an egress proxy that knows the allowed hosts, and let ${workload.name} reach nothing else.`,
});
