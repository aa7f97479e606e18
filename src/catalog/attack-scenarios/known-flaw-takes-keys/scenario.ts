import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const knownFlawTakesKeys = defineAttackScenario({
  id: "known-flaw-takes-keys",
  title: "A known flaw of an AI package takes the keys of an application",
  pattern: {
    begins: ["internet"],
    through: [by("known-flaw-runs-code"), by("package-runs-in-its-application"), by("code-reads-its-keys")],
    ends: ["reads-key"],
  },
  severity: "high",
  because: "exploits of AI packages are public; the keys stand beside them",
  techniques: ["ASI04", "LLM03:2025", "AML.T0049", "AML.T0055"],
  breakAt: "known-flaw-runs-code",
});
