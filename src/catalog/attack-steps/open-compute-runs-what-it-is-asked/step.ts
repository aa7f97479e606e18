import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

const RUNS_CODE = new Set(["notebook", "studio", "workspace", "code interpreter"]);

export const openComputeRunsWhatItIsAsked = defineAttackStep<"compute">({
  id: "open-compute-runs-what-it-is-asked",
  title: "A notebook or interpreter that asks nobody runs anyone's code",
  techniques: ["AML.T0049", "AML.T0050", "ASI05"],
  on: ["compute"],
  needs: [itself("invoke")],
  when: (compute) => RUNS_CODE.has(compute.read("purpose")),
  gains: "execute",
  difficulty: 1,
  because: "running code is its purpose",
  says: (compute) => `${compute.name} runs the code of anyone who reaches it`,
  cutBy: ["AC-INF-02", "AC-IAM-02"],
  fix: (compute) => `Put ${compute.name} into a private network behind sign-on.`,
});
