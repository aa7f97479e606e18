import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const servedModelActsAsIdentity = defineAttackScenario({
  id: "served-model-acts-as-identity",
  title: "A model that carries code acts as the identity of its endpoint",
  pattern: {
    through: [
      by("model-file-runs-code", "stored-artefact-runs-where-it-is-loaded", "hub-model-runs-its-code"),
      by("served-model-runs-in-its-endpoint"),
      by("code-acts-as-its-identity"),
    ],
    ends: ["acts-as-identity"],
  },
  severity: "high",
  because: "model servers hold rights to stores and registries",
  techniques: ["ASI04", "ASI03", "LLM03:2025", "AML.T0018.002", "AML.T0012"],
  breakAt: "served-model-runs-in-its-endpoint",
});
