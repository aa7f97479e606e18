import type { Holding } from "./answers.ts";
import { type Arena, type Ground, powerOf, rowOf, stateOf } from "./arena.ts";
import { type Effort, UNCERTAIN } from "./effort.ts";
import type { StateSet } from "./state-set.ts";

/** A step taken away on an asset. */
export interface Place {
  readonly step: number;
  readonly row: number;
}

/** What was gained while nothing was cut, and what all the cuts together take away of it. */
interface Before {
  readonly efforts: Int32Array;
  readonly limit: Effort;
  readonly lost: StateSet;
  readonly targets: StateSet;
}

/** Choices of cuts that are looked at in one pass: one bit of a number for each. */
const AT_ONCE = 32;
const ALL = -1;
/** In which of so many choices, counted in binary, each of the first five cuts is made. */
const MADE = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000];

/**
 * How many targets any of the cuts take away without the others. Fewer cuts leave no more out of reach than all of them do, so that only
 * what all take away is looked at, and from there whatever a cut no longer keeps away, for many choices at once.
 */
export class TakenAway {
  readonly #arena: Arena;
  readonly #before: Before;
  readonly #cuts: readonly Place[];
  /** By `choice / 32`: targets that are taken away by each of the choices. */
  readonly #counts = new Map<number, Uint32Array>();

  constructor(arena: Arena, before: Before, cuts: readonly Place[]) {
    this.#arena = arena;
    this.#before = before;
    this.#cuts = cuts;
  }

  /** Targets that these of the cuts take away. */
  by(chosen: readonly Place[]): number {
    const choice = chosen.reduce((sum, place) => sum + 2 ** this.#cuts.indexOf(place), 0);
    const group = Math.floor(choice / AT_ONCE);
    const known = this.#counts.get(group) ?? this.#count(group);
    this.#counts.set(group, known);
    return known[choice % AT_ONCE] as number;
  }

  #count(group: number): Uint32Array {
    const gained = new Gained(this.#arena, this.#before, this.#cuts, group).run();
    const counts = new Uint32Array(AT_ONCE);
    for (const state of this.#before.lost.all) {
      if (!this.#before.targets.has(state)) continue;
      const among = gained[state] as number;
      for (let bit = 0; bit < AT_ONCE; bit++) if ((among & (1 << bit)) === 0) counts[bit] = (counts[bit] as number) + 1;
    }
    return counts;
  }
}

/** In which of 32 choices each state is gained; what no longer changes is looked at no further. */
class Gained {
  readonly #arena: Arena;
  readonly #before: Before;
  readonly #cuts: readonly Place[];
  readonly #made: readonly number[];
  /** Of those that all cuts together take away. */
  readonly #gained: Int32Array;
  readonly #open: number[] = [];

  constructor(arena: Arena, before: Before, cuts: readonly Place[], group: number) {
    this.#arena = arena;
    this.#before = before;
    this.#cuts = cuts;
    this.#gained = new Int32Array(before.efforts.length);
    this.#made = cuts.map((_, place) => MADE[place] ?? (((group >> (place - MADE.length)) & 1) === 1 ? ALL : 0));
  }

  run(): Int32Array {
    for (const { step, row } of this.#cuts) this.#add(step, row, this.#byAll(step, row));
    for (let state = this.#open.pop(); state !== undefined; state = this.#open.pop()) this.#follow(state);
    return this.#gained;
  }

  /** What the state is needed for is gained wherever it is. */
  #follow(state: number): void {
    const own = rowOf(state);
    const among = this.#gained[state] as number;
    for (const road of this.#arena.leading(powerOf(state), own)) {
      const { targets, start, end } = this.#arena.across(road, own, "asset");
      for (const premise of road.premises) {
        if (start === end || !this.#counts(this.#arena.holds(premise.when, own))) continue;
        for (let slot = start; slot < end; slot++) {
          const row = targets[slot] as number;
          if (!this.#before.lost.has(stateOf(row, this.#arena.gains[premise.step] as number))) continue;
          this.#add(premise.step, row, premise.isAlone ? among : this.#byAll(premise.step, row));
        }
      }
    }
  }

  #add(step: number, row: number, among: number): void {
    const state = stateOf(row, this.#arena.gains[step] as number);
    if (!this.#before.lost.has(state) || !this.#counts(this.#arena.applies(step, row))) return;
    const known = this.#gained[state] as number;
    const now = known | (among & ~this.#cutAt(step, row));
    if (now === known) return;
    this.#gained[state] = now;
    this.#open.push(state);
  }

  #cutAt(step: number, row: number): number {
    const place = this.#cuts.findIndex((cut) => cut.step === step && cut.row === row);
    return this.#made[place] ?? 0;
  }

  /** In which choices all premises of a step are met on a row. */
  #byAll(step: number, row: number): number {
    const ground = this.#arena.ground[step] ?? [];
    return ground.reduce((among, premise) => among & this.#byAny(premise, row), ALL);
  }

  #byAny(premise: Ground, row: number): number {
    let among = 0;
    const { targets, start, end } = this.#arena.across(premise, row, "neighbour");
    for (let slot = start; slot < end && among !== ALL; slot++) {
      const other = targets[slot] as number;
      const gained = this.#among(stateOf(other, premise.power));
      if (gained !== 0 && this.#counts(this.#arena.serves(premise, other))) among |= gained;
    }
    return among;
  }

  #among(state: number): number {
    if (this.#before.lost.has(state)) return this.#gained[state] as number;
    return (this.#before.efforts[state] as number) < this.#before.limit ? ALL : 0;
  }

  /** What is to be certain rests on nothing that nobody knows. */
  #counts(holding: Holding): boolean {
    return holding === "yes" || (holding === "unknown" && this.#before.limit > UNCERTAIN);
  }
}
