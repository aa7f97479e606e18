import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const imageRunsInItsWorkload = defineAttackStep<"workload">({
  id: "image-runs-in-its-workload",
  title: "An image runs in the workload built from it",
  techniques: ["AML.T0010.004"],
  on: ["workload"],
  needs: [pointedAt("container-image", "built-from", "execute")],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (workload, image) => `${workload.name} starts ${image.name}`,
  cutBy: ["AC-SUP-02", "AC-SUP-03"],
  fix: (workload, image) => `Name ${image.name} by its digest in ${workload.name}.`,
});
