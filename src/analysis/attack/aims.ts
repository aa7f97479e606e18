import { ASSET_KINDS, type AssetKind } from "../../domain/asset.ts";
import type { AttackTarget } from "../../domain/attack-path.ts";
import { POWERS } from "../../domain/attack-step.ts";
import { SEVERITIES, type Severity } from "../../domain/severity.ts";
import { type Arena, rowsByKind, stateOf } from "./arena.ts";
import type { Derived } from "./derive.ts";
import { type Effort, NEVER, unknownsOf } from "./effort.ts";

/** A power over an asset that an attacker may be after. */
export interface Aim {
  readonly target: AttackTarget;
  readonly state: number;
}

/** Many aims, in columns. */
export interface Aims {
  readonly targets: readonly AttackTarget[];
  /** The place of each one's target among the targets. */
  readonly which: Uint16Array;
  readonly states: Int32Array;
}

export const aimAt = ({ targets, which, states }: Aims, place: number): Aim => ({
  target: targets[which[place] as number] as AttackTarget,
  state: states[place] as number,
});

/** Every target that the graph holds, and of how many assets nobody knows whether they are a target as well. */
export function aimsOf(arena: Arena, targets: readonly AttackTarget[]): { aims: Aims; undecided: number } {
  const which: number[] = [];
  const states: number[] = [];
  const undecided = new Set<number>();
  const questions = targets.map(({ when }) => when && arena.answers.on(when));
  const powers = targets.map(({ power }) => POWERS.indexOf(power));
  for (const [kind, rows] of rowsByKind(arena.kinds).entries()) {
    const here = [...targets.keys()].filter((place) => targets[place]?.on.includes(ASSET_KINDS[kind] as AssetKind));
    for (const row of rows)
      for (const place of here) {
        const holds = arena.holds(questions[place], row);
        if (holds === "unknown") undecided.add(row);
        if (holds !== "yes") continue;
        which.push(place);
        states.push(stateOf(row, powers[place] as number));
      }
  }
  return {
    aims: { targets, which: Uint16Array.from(which), states: Int32Array.from(states) },
    undecided: undecided.size,
  };
}

/** How many of them are reached for certain, and how many only perhaps. */
export function counted(efforts: Iterable<Effort>): { certain: number; uncertain: number } {
  const count = { certain: 0, uncertain: 0 };
  for (const least of efforts) if (least !== NEVER) unknownsOf(least) === 0 ? count.certain++ : count.uncertain++;
  return count;
}

/**
 * The aims that are reached: certain before uncertain, then the worst, then the least effort, then by state. Each is one number while they
 * are sorted: there may be hundreds of thousands.
 */
export function reachedOf({ targets, which, states }: Aims, { effort }: Derived): Aims {
  const places: number[] = [];
  for (let place = 0; place < states.length; place++) if (effort[states[place] as number] !== NEVER) places.push(place);
  const ranks = ranksOf(
    places.map((place) => {
      const { severity } = targets[which[place] as number] as AttackTarget;
      return rankOf(severity, effort[states[place] as number] as Effort);
    }),
  );
  const keys = Float64Array.from(places, (place, at) => {
    const above = (ranks[at] as number) * effort.length + (states[place] as number);
    return above * targets.length + (which[place] as number);
  }).sort();
  return {
    targets,
    which: Uint16Array.from(keys, (key) => key % targets.length),
    states: Int32Array.from(keys, (key) => Math.floor(key / targets.length) % effort.length),
  };
}

function rankOf(severity: Severity, least: Effort): number {
  const mildness = SEVERITIES.length - SEVERITIES.indexOf(severity);
  return (unknownsOf(least) === 0 ? mildness : mildness + SEVERITIES.length) * NEVER + least;
}

/** The place of each value among those that there are. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = [...new Set(values)].sort((a, b) => a - b);
  const places = new Map(order.map((value, place) => [value, place]));
  return values.map((value) => places.get(value) as number);
}
