import { ASSET_KINDS } from "../../domain/asset.ts";
import type { Condition } from "../../domain/attack-step.ts";
import { VERBS } from "../../domain/relationship.ts";
import { stretchOf } from "../graph/adjacency.ts";
import { type ColumnarGraph, GapRead } from "../graph/columnar-graph.ts";
import { NOBODY } from "../graph/overlay.ts";

/** Whether a condition holds on an asset. */
export type Holding = "no" | "yes" | "unknown";
const HOLDINGS: readonly Holding[] = ["no", "yes", "unknown"];

/** One condition, and what it was found to be on each row. */
export interface Question {
  readonly condition: Condition;
  /** 0 = not asked yet, else 1 + the place in HOLDINGS. */
  known: Uint8Array;
  /** Whether it ever asked for neighbours. */
  isAround: boolean;
  /** Where it asks whether something is so of some neighbour: along which edges, of which kind, and what. */
  readonly among: Among | null;
}

interface Among {
  readonly verb: number;
  readonly kind: number;
  readonly question: Question;
}

/** Conditions, each asked once per asset. */
export class Answers {
  readonly #graph: ColumnarGraph;
  readonly #questions = new Map<Condition, Question>();
  /** What the condition being asked could not read: of neighbours, and where it ended. */
  readonly #missing: { readonly reasons: string[] } = { reasons: [] };
  #end: GapRead | null = null;

  /** `below`: answers about the graph that this one lies over; they hold until {@link askAgain} is told what changed. */
  constructor(graph: ColumnarGraph, below?: Answers) {
    this.#graph = graph;
    for (const [condition, question] of below === undefined ? [] : below.#questions)
      this.#questions.set(condition, { ...question, known: question.known.slice(), among: this.#among(condition) });
  }

  /** The question that a condition is; the same each time. */
  on(condition: Condition): Question {
    const known = this.#questions.get(condition);
    if (known !== undefined) return known;
    const among = this.#among(condition);
    const question = { condition, known: new Uint8Array(this.#graph.size), isAround: among !== null, among };
    this.#questions.set(condition, question);
    return question;
  }

  /** What is asked of neighbours stands before what rests on it, and is asked again before it. */
  #among({ some }: Condition): Among | null {
    if (some === undefined) return null;
    const { verb, kind, when } = some;
    return { verb: VERBS.indexOf(verb), kind: ASSET_KINDS.indexOf(kind), question: this.on(when) };
  }

  to(question: Question, row: number): Holding {
    const known = question.known[row] ?? 0;
    return known > 0 ? (HOLDINGS[known - 1] as Holding) : this.#remember(question, row);
  }

  /** Why the condition is undecided on the row. */
  reasons({ condition }: Question, row: number): readonly string[] {
    this.#ask(condition, row);
    return [...new Set([...this.#missing.reasons, ...(this.#end === null ? [] : [this.#end.reason])])].sort();
  }

  /**
   * Asks again what was asked of rows whose asset or edges changed, and of the neighbours of assets that changed, and forgets what was
   * asked of rows whose asset is gone; calls `changed` with each
   * question whose answer is another than before.
   */
  askAgain(
    rows: ReadonlySet<number>,
    neighbours: ReadonlySet<number>,
    changed: (question: Question, row: number) => void,
  ): void {
    const around = new Set([...rows, ...neighbours]);
    for (const question of this.#questions.values())
      for (const row of question.isAround ? around : rows) {
        const before = question.known[row] ?? 0;
        if (this.#graph.kinds[row] === NOBODY) question.known[row] = 0;
        else if (before > 0 && HOLDINGS[before - 1] !== this.#remember(question, row)) changed(question, row);
      }
  }

  #remember(question: Question, row: number): Holding {
    const { looks } = this.#graph;
    const holding = question.among === null ? this.#ask(question.condition, row) : this.#ofSome(question.among, row);
    if (row >= question.known.length) question.known = longer(question.known);
    question.isAround ||= this.#graph.looks !== looks;
    question.known[row] = 1 + HOLDINGS.indexOf(holding);
    return holding;
  }

  /** What asking the condition itself would come to: it looks at neighbours by their rows until one will do, and at the others in vain. */
  #ofSome({ verb, kind, question }: Among, row: number): Holding {
    const { kinds } = this.#graph;
    const { targets, start, end } = stretchOf(this.#graph.edges("from"), row, verb);
    let [found, missing] = [NO_ROW, this.#graph.isOpen(row, verb) ? -1 : NO_ROW];
    for (let slot = start; slot < end; slot++) {
      const other = targets[slot] as number;
      if (kinds[other] !== kind || other >= found) continue;
      const holds = this.to(question, other);
      if (holds === "yes") found = other;
      else if (holds === "unknown" && other < missing) missing = other;
    }
    return missing < found ? "unknown" : found === NO_ROW ? "no" : "yes";
  }

  /** Why it is unknown is put into words only where somebody wants to hear it. */
  #ask(condition: Condition, row: number): Holding {
    const { reasons } = this.#missing;
    // Setting the length is slow even where it changes nothing, and there may be millions of questions.
    if (reasons.length > 0) reasons.length = 0;
    this.#end = null;
    this.#graph.missing = this.#missing;
    try {
      const holds = condition(this.#graph.at(row), this.#graph);
      return reasons.length > 0 ? "unknown" : holds ? "yes" : "no";
    } catch (error) {
      if (!(error instanceof GapRead)) throw error;
      this.#end = error;
      return "unknown";
    }
  }
}

/** After all rows. */
const NO_ROW = 2 ** 32;

function longer(known: Uint8Array): Uint8Array {
  const twice = new Uint8Array(2 * known.length + 16);
  twice.set(known);
  return twice;
}
