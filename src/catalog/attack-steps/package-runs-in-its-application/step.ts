import type { Asset } from "../../../domain/asset-graph.ts";
import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

/** What a lockfile does not say is taken as shipped: most are. */
const isShipped = (lib: Asset<"package">): boolean => !lib.speaksOf("development") || !lib.read("development");

export const packageRunsInItsApplication = defineAttackStep<"application">({
  id: "package-runs-in-its-application",
  title: "A package runs in the application that depends on it",
  techniques: ["AML.T0010.001", "LLM03:2025"],
  on: ["application"],
  needs: [pointedAt("package", "depends-on", "execute", isShipped)],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (app, lib) => `${lib.name} runs inside ${app.name}`,
  cutBy: ["AC-SUP-03", "AC-SUP-04"],
  fix: (app, lib) => `Take ${lib.name} out of ${app.name} or pin it to a version you trust.`,
});
