import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const workloadTakesItsHost = defineAttackStep<"workload">({
  id: "workload-takes-its-host",
  title: "Code in a workload takes over the machine it runs on",
  techniques: ["AML.T0105"],
  on: ["workload"],
  needs: [itself("execute")],
  when: (workload) => workload.read("hostSignals").length > 0,
  gains: "impersonate",
  difficulty: 2,
  because: "the ways out are granted by its own configuration",
  says: (workload) => `${workload.name} is granted ways to take over the machine it runs on`,
  cutBy: ["AC-INF-01", "AC-INF-04"],
  fix: (workload) => `Take the privileged mode, the host's paths and the container socket away from ${workload.name}.`,
});
