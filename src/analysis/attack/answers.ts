import { ASSET_KINDS } from "../../domain/asset.ts";
import type { Condition } from "../../domain/attack-step.ts";
import { VERBS } from "../../domain/relationship.ts";
import { stretchOf } from "../graph/adjacency.ts";
import { type ColumnarGraph, GapRead } from "../graph/columnar-graph.ts";
import { NOBODY } from "../graph/overlay.ts";

/** Whether a condition holds on an asset. */
export type Holding = "no" | "yes" | "unknown";
const HOLDINGS: readonly Holding[] = ["no", "yes", "unknown"];

/** What is kept of an answer: 1 + its place among the holdings. */
const [NO, YES, UNKNOWN] = [1, 2, 3];

/** Rows that are asked together. */
const AT_ONCE = 256;

/** What was asked of so many rows one by one is asked of all of the kind: asked in their order, they take a fraction of the time. */
const OFTEN = 200;

/** One condition, and what it was found to be on each row. */
export interface Question {
  readonly condition: Condition;
  /** 0 = not asked yet, else 1 + the place in HOLDINGS. */
  known: Uint8Array;
  /** Whether it ever asked for neighbours. */
  isAround: boolean;
  /** Where it asks whether something is so of some neighbour: along which edges, of which kind, and what. */
  readonly among: Among | null;
  /** How often it was asked of a single row. */
  times: number;
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
  readonly #one = new Uint32Array(1);

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
    const question = { condition, known: new Uint8Array(this.#graph.size), isAround: among !== null, among, times: 0 };
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

  /**
   * Asks several questions of many rows, a few rows at a time: what is known of an asset is then at hand for each of them, and each is asked
   * many times in a row.
   */
  ofAll(questions: readonly Question[], rows: Uint32Array): void {
    for (let start = 0; start < rows.length; start += AT_ONCE)
      for (const question of questions) this.#ask(question, rows.subarray(start, start + AT_ONCE));
  }

  /** Why the condition is undecided on the row. */
  reasons({ condition }: Question, row: number): readonly string[] {
    const asked = { condition, known: new Uint8Array(row + 1), isAround: false, among: null, times: 0 };
    this.#ask(asked, Uint32Array.of(row));
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
    if (row >= question.known.length) question.known = longer(question.known);
    if (++question.times % OFTEN === 0 && !question.isAround)
      this.ofAll([question], rowsOf(this.#graph, this.#graph.kinds[row] as number));
    question.known[row] = 0;
    this.#one[0] = row;
    this.#ask(question, question.among === null ? this.#one : this.#one.slice());
    return HOLDINGS[(question.known[row] as number) - 1] as Holding;
  }

  /** Asks of the rows of which nothing is known yet. */
  #ask(question: Question, rows: Uint32Array): void {
    const { looks } = this.#graph;
    if (question.among !== null) for (const row of rows) this.#askOfSome(question, question.among, row);
    else for (let at = 0; at < rows.length; at++) at = this.#askOn(question, rows, at);
    question.isAround ||= this.#graph.looks !== looks;
  }

  /** Asks row by row until one cannot be answered, and tells where; why is put into words only where somebody wants to hear it. */
  #askOn({ condition, known }: Question, rows: Uint32Array, start: number): number {
    const [graph, { reasons }] = [this.#graph, this.#missing];
    graph.missing = this.#missing;
    this.#end = null;
    let at = start;
    try {
      for (; at < rows.length; at++) {
        const row = rows[at] as number;
        if (known[row] !== 0) continue;
        // Setting the length is slow even where it changes nothing, and there may be millions of questions.
        if (reasons.length > 0) reasons.length = 0;
        const holds = condition(graph.glimpse(row), graph);
        known[row] = reasons.length > 0 ? UNKNOWN : holds ? YES : NO;
      }
    } catch (error) {
      if (!(error instanceof GapRead)) throw error;
      this.#end = error;
      known[rows[at] as number] = UNKNOWN;
    }
    return at;
  }

  /** What asking the condition itself would come to: it looks at neighbours by their rows until one will do, and at the others in vain. */
  #askOfSome({ known }: Question, { verb, kind, question }: Among, row: number): void {
    if (known[row] !== 0) return;
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
    known[row] = missing < found ? UNKNOWN : found === NO_ROW ? NO : YES;
  }
}

function rowsOf({ kinds, size }: ColumnarGraph, kind: number): Uint32Array {
  const rows = new Uint32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) if (kinds[row] === kind) rows[count++] = row;
  return rows.subarray(0, count);
}

/** After all rows. */
const NO_ROW = 2 ** 32;

function longer(known: Uint8Array): Uint8Array {
  const twice = new Uint8Array(2 * known.length + 16);
  twice.set(known);
  return twice;
}
