import { ASSET_KINDS, type AssetKind } from "../../domain/asset.ts";
import type { AttackTarget } from "../../domain/attack-path.ts";
import { POWERS } from "../../domain/attack-step.ts";
import { SEVERITIES } from "../../domain/severity.ts";
import { type Arena, rowsByKind, stateOf } from "./arena.ts";
import type { Derived } from "./derive.ts";
import { EFFORT_BITS, type Effort, NEVER, unknownsOf } from "./effort.ts";

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
  const isUndecided = new Uint8Array(arena.kinds.length);
  const questions = targets.map(({ when }) => when && arena.answers.on(when));
  for (const [kind, rows] of rowsByKind(arena.kinds).entries()) {
    const here = [...targets.keys()].filter((place) => targets[place]?.on.includes(ASSET_KINDS[kind] as AssetKind));
    arena.answers.ofAll(
      here.flatMap((place) => questions[place] ?? []),
      rows,
    );
    for (const place of here) {
      const power = POWERS.indexOf((targets[place] as AttackTarget).power);
      for (const row of rows) {
        const holds = arena.holds(questions[place], row);
        if (holds === "unknown") isUndecided[row] = 1;
        if (holds !== "yes") continue;
        which.push(place);
        states.push(stateOf(row, power));
      }
    }
  }
  return {
    aims: { targets, which: Uint16Array.from(which), states: Int32Array.from(states) },
    undecided: isUndecided.reduce((sum, one) => sum + one, 0),
  };
}

/** How many of them are reached for certain, and how many only perhaps. */
export function counted(efforts: Iterable<Effort>): { certain: number; uncertain: number } {
  const count = { certain: 0, uncertain: 0 };
  for (const least of efforts) if (least !== NEVER) unknownsOf(least) === 0 ? count.certain++ : count.uncertain++;
  return count;
}

/**
 * The aims that are reached: certain before uncertain, then the worst, then the least effort, then by state. There may be hundreds of
 * thousands, but few ranks: those of each are sorted as plain numbers.
 */
export function reachedOf({ targets, which, states }: Aims, { effort }: Derived): Aims {
  const mildness = targets.map(({ severity }) => SEVERITIES.length - SEVERITIES.indexOf(severity));
  const ranks = new Map<number, number[]>();
  let count = 0;
  for (let place = 0; place < states.length; place++) {
    const state = states[place] as number;
    const least = effort[state] as number;
    if (least === NEVER) continue;
    const target = which[place] as number;
    const rank = rankOf(mildness[target] as number, least);
    const alike = ranks.get(rank) ?? [];
    if (alike.push(state * targets.length + target) === 1) ranks.set(rank, alike);
    count++;
  }
  const reached = { targets, which: new Uint16Array(count), states: new Int32Array(count) };
  let place = 0;
  for (const rank of [...ranks.keys()].sort((a, b) => a - b))
    for (const key of Float64Array.from(ranks.get(rank) as number[]).sort()) {
      reached.which[place] = key % targets.length;
      reached.states[place++] = Math.floor(key / targets.length);
    }
  return reached;
}

const rankOf = (mildness: number, least: Effort): number =>
  ((unknownsOf(least) === 0 ? mildness : mildness + SEVERITIES.length + 1) << EFFORT_BITS) | least;
