import { Arena, stateOf } from "../../analysis/attack/arena.ts";
import { derive } from "../../analysis/attack/derive.ts";
import { NEVER, unknownsOf } from "../../analysis/attack/effort.ts";
import type { AssetKind } from "../../domain/asset.ts";
import { ASSET_KINDS } from "../../domain/asset.ts";
import { type AttackStep, defineAttackStep, POWERS, type Power } from "../../domain/attack-step.ts";
import type { AttackStepId } from "../../domain/ids.generated.ts";
import { GraphBuilder } from "../build-graph.ts";

export type StepOutcome = "hit" | "miss" | "unknown";

/** The attacker has this power over the assets named `held…`, and over all others where the step does not gain it. */
const held = (power: Power, isEverywhere: boolean): AttackStep =>
  defineAttackStep({
    id: `held-${power}` as AttackStepId,
    title: "",
    techniques: [],
    on: ASSET_KINDS,
    needs: [],
    when: (asset) => isEverywhere || asset.name.startsWith("held"),
    gains: power,
    difficulty: 1,
    because: "",
    says: () => "",
    cutBy: [],
    fix: () => "",
  });

/**
 * Whether the step gains its power over the first asset of its kind that is not named `held…`, for an attacker who has every power that
 * the step needs; see {@link held}. `unknown`: perhaps, and nobody knows.
 */
export function stepOutcome<K extends AssetKind>(
  step: AttackStep<K>,
  draw: (graph: GraphBuilder) => unknown,
): StepOutcome {
  const builder = new GraphBuilder();
  draw(builder);
  const graph = builder.build();
  const powers = [...new Set(step.needs.map(({ power }) => power))];
  const arena = new Arena(graph, [step, ...powers.map((power) => held(power, power !== step.gains))], null);
  const asset = step.on
    .flatMap((kind) => [...graph.all(kind)])
    .filter(({ name }) => !name.startsWith("held"))
    .sort((a, b) => (a.name < b.name ? -1 : 1))[0];
  if (asset === undefined) throw new Error(`the graph has no ${step.on.join(" or ")} to gain a power over`);
  const effort = derive(arena).effort[stateOf(graph.row(asset.id), POWERS.indexOf(step.gains))] as number;
  if (effort === NEVER) return "miss";
  return unknownsOf(effort) > 0 ? "unknown" : "hit";
}
