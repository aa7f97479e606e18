import { ASSET_KINDS } from "../../domain/asset.ts";
import { type AttackStep, type Condition, POWERS, type Premise } from "../../domain/attack-step.ts";
import type { FileRole } from "../../domain/evidence.ts";
import { VERBS } from "../../domain/relationship.ts";
import { eachNeighbour } from "../graph/adjacency.ts";
import { type ColumnarGraph, GapRead } from "../graph/columnar-graph.ts";

/** Whether a condition holds on an asset; `reasons` say what nobody knew. */
type Holding = "no" | "yes" | "unknown";
const HOLDINGS: readonly Holding[] = ["no", "yes", "unknown"];

/** A premise with its words turned into numbers. */
interface Ground {
  readonly step: number;
  readonly place: number;
  readonly power: number;
  /** -1: the step's own asset. */
  readonly verb: number;
  /** Where the neighbour stands, seen from the edge; see {@link Premise}. */
  readonly end: "from" | "to";
  readonly kinds: Uint8Array;
  readonly when: Condition | undefined;
}

/** A state is a power over an asset: `row * POWERS.length + power`. */
export const stateOf = (row: number, power: number): number => row * POWERS.length + power;
export const rowOf = (state: number): number => Math.floor(state / POWERS.length);
export const powerOf = (state: number): number => state % POWERS.length;

/** The graph and the steps, made ready for chaining: conditions are asked once per asset, neighbours are listed by verb. */
export class Arena {
  readonly graph: ColumnarGraph;
  readonly steps: readonly AttackStep[];
  /** Premises by the power they ask for. */
  readonly premisesOf: readonly (readonly Ground[])[];
  /** The steps that gain each power. */
  readonly gaining: readonly (readonly number[])[];
  readonly ground: readonly (readonly Ground[])[];
  readonly #on: readonly Uint8Array[];
  readonly #roles: ReadonlySet<FileRole> | null;
  readonly #memo = new Map<Condition, Uint8Array>();
  readonly #reasons = new Map<Condition, Map<number, readonly string[]>>();

  /** `roles`: assets that stand only in files of other roles take no part; null = all do. */
  constructor(graph: ColumnarGraph, steps: readonly AttackStep[], roles: readonly FileRole[] | null) {
    this.graph = graph;
    this.steps = steps;
    this.#roles = roles === null ? null : new Set(roles);
    this.#on = steps.map((step) => kindMask(step.on));
    this.ground = steps.map((step, index) => step.needs.map((premise, place) => groundOf(premise, index, place)));
    const all = this.ground.flat();
    this.premisesOf = POWERS.map((_, power) => all.filter((item) => item.power === power));
    this.gaining = POWERS.map((power) => [...steps.keys()].filter((index) => steps[index]?.gains === power));
  }

  /** Whether the step can be taken on the asset of the row, its premises aside. */
  applies(step: number, row: number): Holding {
    if (this.#on[step]?.[this.graph.kinds[row] as number] !== 1 || !this.takesPart(row)) return "no";
    const holds = this.holds(this.steps[step]?.when, row);
    return holds === "yes" && this.steps[step]?.assumes !== undefined ? "unknown" : holds;
  }

  /** Whether the asset can stand at the far end of the premise. */
  serves(premise: Ground, row: number): Holding {
    if (premise.kinds[this.graph.kinds[row] as number] !== 1 || !this.takesPart(row)) return "no";
    return this.holds(premise.when, row);
  }

  takesPart(row: number): boolean {
    return this.#roles === null || this.#roles.has(this.graph.at(row).role);
  }

  holds(condition: Condition | undefined, row: number): Holding {
    if (condition === undefined) return "yes";
    const memo = this.#memo.get(condition) ?? this.#remember(condition);
    const known = memo[row] as number;
    if (known > 0) return HOLDINGS[known - 1] as Holding;
    const holding = this.#ask(condition, row);
    memo[row] = HOLDINGS.indexOf(holding) + 1;
    return holding;
  }

  /** What nobody knew when the condition was asked on the row. */
  reasons(condition: Condition | undefined, row: number): readonly string[] {
    return (condition && this.#reasons.get(condition)?.get(row)) ?? [];
  }

  /** Calls `visit` with each row at the other end of the premise's edges: its neighbours of a row, or the rows it is a neighbour of. */
  across(premise: Ground, row: number, seek: "neighbour" | "asset", visit: (other: number) => void): void {
    if (premise.verb < 0) return visit(row);
    // The neighbour at the edge's `from` end lists the asset among what it points at, and the asset lists it among what points at it.
    const end = (premise.end === "from") === (seek === "asset") ? "from" : "to";
    eachNeighbour(this.graph.edges(end), row, premise.verb, visit);
  }

  #remember(condition: Condition): Uint8Array {
    const memo = new Uint8Array(this.graph.size);
    this.#memo.set(condition, memo);
    this.#reasons.set(condition, new Map());
    return memo;
  }

  #ask(condition: Condition, row: number): Holding {
    const reasons: string[] = [];
    this.graph.missing = { reasons };
    let holds = true;
    try {
      holds = condition(this.graph.at(row), this.graph);
    } catch (error) {
      if (!(error instanceof GapRead)) throw error;
      reasons.push(error.reason);
    }
    if (reasons.length === 0) return holds ? "yes" : "no";
    this.#reasons.get(condition)?.set(row, [...new Set(reasons)].sort());
    return "unknown";
  }
}

export type { Ground, Holding };

function kindMask(kinds: readonly string[]): Uint8Array {
  return Uint8Array.from(ASSET_KINDS, (kind) => (kinds.includes(kind) ? 1 : 0));
}

function groundOf(premise: Premise, step: number, place: number): Ground {
  const { neighbour } = premise;
  return {
    step,
    place,
    power: POWERS.indexOf(premise.power),
    verb: neighbour === undefined ? -1 : VERBS.indexOf(neighbour.verb),
    end: neighbour?.end ?? "from",
    kinds: neighbour === undefined ? kindMask(ASSET_KINDS) : kindMask(neighbour.kinds),
    when: neighbour?.when,
  };
}
