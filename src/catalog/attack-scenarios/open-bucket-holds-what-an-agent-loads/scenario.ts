import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openBucketHoldsWhatAnAgentLoads = defineAttackScenario({
  id: "open-bucket-holds-what-an-agent-loads",
  title: "An agent loads its program from a bucket that anyone can write",
  pattern: {
    begins: ["internet"],
    through: [by("anonymous-write-to-store"), by("stored-artefact-runs-where-it-is-loaded")],
    ends: ["runs-code-beside-agent"],
  },
  severity: "critical",
  because: "loading a pickle runs it, with the identity of the agent",
  techniques: ["ASI04", "ASI05", "LLM03:2025", "AML.T0011.000"],
  breakAt: "stored-artefact-runs-where-it-is-loaded",
});
