import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const storedArtefactRunsWhereItIsLoaded = defineAttackStep({
  id: "stored-artefact-runs-where-it-is-loaded",
  title: "A stored model or pickle runs where it is loaded",
  techniques: ["AML.T0011.000", "AML.T0018.002", "LLM03:2025"],
  on: ["agent", "model", "endpoint"],
  needs: [pointedAt("data-store", "loads", "write")],
  gains: "execute",
  difficulty: 1,
  because: "loading it runs it",
  says: (asset, store) => `${asset.name} loads what lies in ${store.name}, and runs it`,
  cutBy: ["AC-MOD-03", "AC-MOD-04", "AC-DAT-09"],
  fix: (asset, store) =>
    `Let only the release pipeline write ${store.name}, and have ${asset.name} check a signature or digest before loading.`,
});
