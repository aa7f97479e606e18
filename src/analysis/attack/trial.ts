import { type Arena, stateOf } from "./arena.ts";
import type { Blocked, Derived } from "./derive.ts";
import type { Effort } from "./effort.ts";
import { Explainer, type Taken } from "./explain.ts";
import { type Changes, Rederivation } from "./rederive.ts";
import { StateSet } from "./state-set.ts";
import { type Place, TakenAway } from "./taken-away.ts";
import type { KnownWays } from "./ways.ts";

/** What is to be cut off from attackers. */
export interface Wanted {
  /** States; one may be named twice. */
  readonly targets: Iterable<number>;
  /** Derivations that take this much or more do not count: {@link UNCERTAIN} for those that are certain, else NEVER. */
  readonly limit: Effort;
}

/** A derivation of a target. */
export interface Proof {
  readonly target: number;
  readonly taken: readonly Taken[];
}

/** Derivations looked at for each target that is left. */
const BOUNDS = { shapes: 3, looks: 60 };
const EXPLAINED = 60;

/** What can still be reached while places are cut, one after the other. */
export class Trial {
  readonly #arena: Arena;
  readonly #limit: Effort;
  readonly #before: Int32Array;
  readonly #effort: Int32Array;
  readonly #rederivation: Rederivation;
  readonly #known: KnownWays;
  readonly #targets: StateSet;
  #cuts: readonly Place[] = [];
  /** What the cuts so far take away, targets or not. */
  readonly #lost: StateSet;

  constructor(arena: Arena, { effort }: Derived, { targets, limit }: Wanted, known: KnownWays) {
    this.#arena = arena;
    this.#limit = limit;
    this.#before = effort;
    this.#effort = effort.slice();
    this.#rederivation = new Rederivation(arena, this.#effort);
    this.#known = known;
    this.#targets = new StateSet(effort.length);
    for (const target of targets) this.#targets.add(target);
    this.#lost = new StateSet(effort.length);
  }

  cut(place: Place): void {
    this.#keep(place, this.#follow(place));
  }

  /** Cuts the place if fewer targets can be reached then. */
  cutIfUseful(place: Place): boolean {
    const changes = this.#follow(place);
    const isUseful = this.#lostOf(changes).some((state) => this.#targets.has(state));
    if (isUseful) this.#keep(place, changes);
    else this.#rederivation.undo(changes);
    return isUseful;
  }

  proofs(): Proof[] {
    const derived = { effort: this.#effort, limit: this.#limit };
    const explainer = new Explainer(this.#arena, derived, BOUNDS, blockedAt(this.#cuts), this.#known);
    return this.#first(EXPLAINED).flatMap((target) =>
      explainer.explain(target).found.map(({ taken }) => ({ target, taken })),
    );
  }

  /** What any of the cuts take away. */
  takenAway(): TakenAway {
    const before = { efforts: this.#before, limit: this.#limit, lost: this.#lost, targets: this.#targets };
    return new TakenAway(this.#arena, before, this.#cuts);
  }

  #follow(place: Place): Changes {
    const head = stateOf(place.row, this.#arena.gains[place.step] as number);
    return this.#rederivation.run([head], blockedAt([...this.#cuts, place]), this.#limit);
  }

  #keep(place: Place, changes: Changes): void {
    this.#cuts = [...this.#cuts, place];
    for (const state of this.#lostOf(changes)) this.#lost.add(state);
  }

  #lostOf({ states }: Changes): readonly number[] {
    return states.filter((state) => (this.#effort[state] as Effort) >= this.#limit);
  }

  #first(most: number): readonly number[] {
    const first: number[] = [];
    for (const target of this.#targets.all) {
      if (first.length === most) break;
      if ((this.#effort[target] as Effort) < this.#limit) first.push(target);
    }
    return first;
  }
}

const blockedAt =
  (places: readonly Place[]): Blocked =>
  (step, row) =>
    places.some((place) => place.step === step && place.row === row);
