import type { AttackKnowledge } from "../../analysis/attack/paths.ts";
import { attackScenarios } from "../../catalog/attack-scenarios.generated.ts";
import { attackSteps } from "../../catalog/attack-steps.generated.ts";
import { attackTargets } from "../../catalog/attack-targets.ts";

/** All that the catalogue knows of attacks: the same for a scan and for a platform, so that both tell the same paths by the same names. */
export const ATTACK_KNOWLEDGE: AttackKnowledge = {
  steps: attackSteps,
  targets: attackTargets,
  scenarios: attackScenarios,
};
