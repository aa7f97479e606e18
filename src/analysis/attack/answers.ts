import type { Condition } from "../../domain/attack-step.ts";
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
      this.#questions.set(condition, { ...question, known: question.known.slice() });
  }

  /** The question that a condition is; the same each time. */
  on(condition: Condition): Question {
    const known = this.#questions.get(condition);
    if (known !== undefined) return known;
    const question = { condition, known: new Uint8Array(this.#graph.size), isAround: false };
    this.#questions.set(condition, question);
    return question;
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
    const holding = this.#ask(question.condition, row);
    if (row >= question.known.length) question.known = longer(question.known);
    question.isAround ||= this.#graph.looks !== looks;
    question.known[row] = 1 + HOLDINGS.indexOf(holding);
    return holding;
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

function longer(known: Uint8Array): Uint8Array {
  const twice = new Uint8Array(2 * known.length + 16);
  twice.set(known);
  return twice;
}
