import { attackPaths, USUAL } from "../../analysis/attack/paths.ts";
import { attackSteps } from "../../catalog/attack-steps.generated.ts";
import { attackTargets } from "../../catalog/attack-targets.ts";
import type { AttackScenario } from "../../domain/attack-scenario.ts";
import { digest } from "../digest.ts";
import { Estate } from "./estate.ts";

/** `perhaps`: nobody knows whether what the scenario asks of an asset is so. */
export type ScenarioOutcome = "found" | "perhaps" | "silent";

/** Whether a path of the estate is an instance of the scenario, by all steps and targets of the catalogue. */
export function scenarioOutcome(scenario: AttackScenario, draw: (estate: Estate) => unknown): ScenarioOutcome {
  const estate = new Estate();
  draw(estate);
  const knowledge = { steps: attackSteps, targets: attackTargets, scenarios: [scenario] };
  const { paths } = attackPaths(estate.graph.build(), knowledge, digest, { ...USUAL, roles: null });
  const names = paths.flatMap(({ scenarios }) => scenarios ?? []);
  if (names.some(({ certain }) => certain)) return "found";
  return names.length > 0 ? "perhaps" : "silent";
}
