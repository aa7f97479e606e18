import { ASSET_KINDS } from "../../domain/asset.ts";
import { type AttackStep, POWERS, type Premise } from "../../domain/attack-step.ts";
import type { FileRole } from "../../domain/evidence.ts";
import { VERBS } from "../../domain/relationship.ts";
import { type Adjacency, type Stretch, stretchOf } from "../graph/adjacency.ts";
import type { ColumnarGraph } from "../graph/columnar-graph.ts";
import { NOBODY } from "../graph/overlay.ts";
import { Answers, type Holding, type Question } from "./answers.ts";
import { effort } from "./effort.ts";

/** A premise with its words turned into numbers. */
export interface Ground {
  /** Its place among all premises. */
  readonly id: number;
  readonly step: number;
  readonly place: number;
  readonly power: number;
  /** -1: the step's own asset. */
  readonly verb: number;
  /** Where the neighbour stands, seen from the edge; see {@link Premise}. */
  readonly end: "from" | "to";
  /** Whether it is all that its step needs. */
  readonly isAlone: boolean;
  readonly kinds: Uint8Array;
  readonly when: Question | undefined;
}

/** Premises along the same kind of edge: the edges of a row are sought once for all of them. */
export interface Road extends Pick<Ground, "verb" | "end"> {
  readonly premises: readonly Ground[];
}

/** A state is a power over an asset: three bits for the power below those of the row. */
export const stateOf = (row: number, power: number): number => (row << POWER_BITS) | power;
export const rowOf = (state: number): number => state >> POWER_BITS;
export const powerOf = (state: number): number => state & (PER_ROW - 1);
/** More than all states of so many rows. */
export const statesOf = (rows: number): number => rows << POWER_BITS;

const POWER_BITS = 3;
const PER_ROW = 1 << POWER_BITS;

/** The graph and the steps, made ready for chaining: conditions are asked once per asset, words are numbers. */
export class Arena {
  readonly graph: ColumnarGraph;
  readonly steps: readonly AttackStep[];
  readonly answers: Answers;
  /** The premises of each step, and all of them. */
  readonly ground: readonly (readonly Ground[])[];
  readonly premises: readonly Ground[];
  /** What each step asks of its own asset. */
  readonly whens: readonly (Question | undefined)[];
  /** The power that each step gains. */
  readonly gains: Uint8Array;
  /** By power and kind: the steps that gain it, the premises that it meets, and those by which alone it is gained. */
  readonly #gaining: readonly (readonly number[])[];
  readonly #leading: readonly (readonly Road[])[];
  readonly #resting: readonly (readonly Road[])[];
  /** What each step takes by itself where all that it rests on is known. */
  readonly own: Int32Array;
  /** Kind of each row, {@link NOBODY} for those that take no part. */
  kinds: Uint8Array;
  readonly #assumes: Uint8Array;
  /** By step and kind, {@link WIDTH} kinds to a step. */
  readonly #on: Uint8Array;
  /** Room for a row that is its own neighbour, one for each way to seek, as the one is sought amid the other. */
  readonly #itself = { neighbour: new Uint32Array(1), asset: new Uint32Array(1) };
  readonly #edges: { readonly from: Adjacency; readonly to: Adjacency };
  readonly #roles: readonly FileRole[] | null;

  /**
   * `roles`: assets that stand only in files of other roles take no part; null = all do. `answers`: those of an arena with the same steps
   * over a graph that this one lies over.
   */
  constructor(
    graph: ColumnarGraph,
    steps: readonly AttackStep[],
    roles: readonly FileRole[] | null,
    answers: Answers = new Answers(graph),
  ) {
    this.graph = graph;
    this.steps = steps;
    this.answers = answers;
    this.#roles = roles;
    this.#edges = { from: graph.edges("from"), to: graph.edges("to") };
    this.#on = new Uint8Array(steps.length * WIDTH);
    for (const [index, { on }] of steps.entries()) this.#on.set(kindMask(on), index * WIDTH);
    this.ground = groundOf(steps, answers);
    this.whens = steps.map(({ when }) => when && answers.on(when));
    this.premises = this.ground.flat();
    this.gains = Uint8Array.from(steps, ({ gains }) => POWERS.indexOf(gains));
    this.#assumes = Uint8Array.from(steps, ({ assumes }) => (assumes === undefined ? 0 : 1));
    const gained = (step: number): { power: number; kinds: Uint8Array } => ({
      power: this.gains[step] as number,
      kinds: this.#on.subarray(step * WIDTH, step * WIDTH + ASSET_KINDS.length),
    });
    this.#gaining = byPowerAndKind([...steps.keys()], gained);
    this.#leading = byPowerAndKind(this.premises, (premise) => premise).map(roadsOf);
    const alone = this.premises.filter(({ isAlone }) => isAlone);
    this.#resting = byPowerAndKind(alone, ({ step }) => gained(step)).map(roadsOf);
    this.own = Int32Array.from(steps, ({ difficulty }) => effort(difficulty, 0));
    this.kinds = new Uint8Array(graph.size);
    for (let row = 0; row < graph.size; row++) this.kinds[row] = this.kindAt(row);
  }

  /** The same steps over a graph that lies over this one's. */
  over(graph: ColumnarGraph, answers: Answers): Arena {
    return new Arena(graph, this.steps, this.#roles, answers);
  }

  /** The kind of a row as the graph has it now; {@link NOBODY} where the asset takes no part. */
  kindAt(row: number): number {
    const kind = this.graph.kinds[row] as number;
    return kind === NOBODY || this.#roles === null || this.#roles.includes(this.graph.roleAt(row)) ? kind : NOBODY;
  }

  /** Whether the step speaks of assets of the row's kind. */
  speaks(step: number, row: number): boolean {
    return this.#on[step * WIDTH + (this.kinds[row] as number)] === 1;
  }

  /** The steps that gain the power over assets of the row's kind. */
  gaining(power: number, row: number): readonly number[] {
    return this.#gaining[power * ASSET_KINDS.length + (this.kinds[row] as number)] ?? NONE;
  }

  /** Whether the step can be taken on the asset of the row, its premises aside. */
  applies(index: number, row: number): Holding {
    if (!this.speaks(index, row)) return "no";
    const holds = this.holds(this.whens[index], row);
    return holds === "yes" && this.#assumes[index] === 1 ? "unknown" : holds;
  }

  /** The premises that a power over the row's asset may meet, were it not for their conditions. */
  leading(power: number, row: number): readonly Road[] {
    return this.#leading[power * ASSET_KINDS.length + (this.kinds[row] as number)] ?? NONE;
  }

  /** The premises each of which is all that a step needs that gains the power over the row's asset. */
  resting(power: number, row: number): readonly Road[] {
    return this.#resting[power * ASSET_KINDS.length + (this.kinds[row] as number)] ?? NONE;
  }

  /** Whether the asset can stand at the far end of the premise. */
  serves(premise: Ground, row: number): Holding {
    return premise.kinds[this.kinds[row] as number] === 1 ? this.holds(premise.when, row) : "no";
  }

  holds(question: Question | undefined, row: number): Holding {
    return question === undefined ? "yes" : this.answers.to(question, row);
  }

  /** What nobody knows that the question asks of the row. */
  reasons(question: Question | undefined, row: number): readonly string[] {
    return question === undefined || this.holds(question, row) !== "unknown" ? [] : this.answers.reasons(question, row);
  }

  /**
   * The rows at the other end of the premise's edges: its neighbours of a row, or the rows it is a neighbour of. Good until the next call
   * with the same `seek`.
   */
  across({ verb, end }: Pick<Ground, "verb" | "end">, row: number, seek: "neighbour" | "asset"): Stretch {
    if (verb < 0) {
      const targets = this.#itself[seek];
      targets[0] = row;
      return { targets, start: 0, end: 1 };
    }
    // The neighbour at the edge's `from` end lists the asset among what it points at, and the asset lists it among what points at it.
    const isFrom = (end === "from") === (seek === "asset");
    return stretchOf(isFrom ? this.#edges.from : this.#edges.to, row, verb);
  }
}

const NONE: readonly never[] = [];

/** The items that have to do with a power over a kind, by `power * kinds + kind`, in their order. */
function byPowerAndKind<T>(
  items: readonly T[],
  of: (item: T) => { readonly power: number; readonly kinds: Uint8Array },
): readonly (readonly T[])[] {
  const lists = Array.from({ length: POWERS.length * ASSET_KINDS.length }, (): T[] => []);
  for (const item of items) {
    const { power, kinds } = of(item);
    for (const [kind, isMeant] of kinds.entries())
      if (isMeant === 1) lists[power * ASSET_KINDS.length + kind]?.push(item);
  }
  return lists;
}

function roadsOf(premises: readonly Ground[]): readonly Road[] {
  return [...Map.groupBy(premises, ({ verb, end }) => `${verb} ${end}`).values()].map((group) => {
    const { verb, end } = group[0] as Ground;
    return { verb, end, premises: group };
  });
}

/** The rows of each kind, in order, by the place of the kind. */
export function rowsByKind(kinds: Uint8Array): readonly Uint32Array[] {
  const counts = new Uint32Array(WIDTH);
  for (const kind of kinds) counts[kind] = (counts[kind] as number) + 1;
  const rows = Array.from(ASSET_KINDS, (_, kind) => new Uint32Array(counts[kind] as number));
  const next = new Uint32Array(WIDTH);
  for (let row = 0; row < kinds.length; row++) {
    const kind = kinds[row] as number;
    if (kind < rows.length) (rows[kind] as Uint32Array)[next[kind] as number] = row;
    next[kind] = (next[kind] as number) + 1;
  }
  return rows;
}

/** Kinds are bytes. */
const WIDTH = 256;

function kindMask(kinds: readonly string[]): Uint8Array {
  return Uint8Array.from(ASSET_KINDS, (kind) => (kinds.includes(kind) ? 1 : 0));
}

function groundOf(steps: readonly AttackStep[], answers: Answers): Ground[][] {
  let id = 0;
  return steps.map(({ needs }, step) =>
    needs.map((premise, place) => oneGround(premise, answers, { id: id++, step, place, isAlone: needs.length === 1 })),
  );
}

function oneGround(
  { power, neighbour }: Premise,
  answers: Answers,
  where: Pick<Ground, "id" | "step" | "place" | "isAlone">,
): Ground {
  return {
    ...where,
    power: POWERS.indexOf(power),
    verb: neighbour === undefined ? -1 : VERBS.indexOf(neighbour.verb),
    end: neighbour?.end ?? "from",
    kinds: kindMask(neighbour?.kinds ?? ASSET_KINDS),
    when: neighbour?.when && answers.on(neighbour.when),
  };
}
