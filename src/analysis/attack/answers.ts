import type { Condition } from "../../domain/attack-step.ts";
import { type ColumnarGraph, GapRead } from "../graph/columnar-graph.ts";
import { NOBODY } from "../graph/overlay.ts";

/** Whether a condition holds on an asset. */
export type Holding = "no" | "yes" | "unknown";
const HOLDINGS: readonly Holding[] = ["no", "yes", "unknown"];

/** What one condition was found to be on each row: 0 = not asked yet, else 1 + the place in HOLDINGS. */
interface Asked {
  known: Uint8Array;
  /** Whether it ever asked for neighbours. */
  isAround: boolean;
}

/** Conditions, each asked once per asset. */
export class Answers {
  readonly #graph: ColumnarGraph;
  readonly #asked = new Map<Condition, Asked>();

  /** `below`: answers about the graph that this one lies over; they hold until {@link askAgain} is told what changed. */
  constructor(graph: ColumnarGraph, below?: Answers) {
    this.#graph = graph;
    for (const [condition, { known, isAround }] of below === undefined ? [] : below.#asked)
      this.#asked.set(condition, { known: known.slice(), isAround });
  }

  to(condition: Condition, row: number): Holding {
    const asked = this.#asked.get(condition);
    const known = asked?.known[row] ?? 0;
    return known > 0 ? (HOLDINGS[known - 1] as Holding) : this.#remember(condition, row);
  }

  /** Why the condition is undecided on the row. */
  reasons(condition: Condition, row: number): readonly string[] {
    return [...new Set(this.#ask(condition, row).reasons)].sort();
  }

  /**
   * Asks again what was asked of rows whose asset or edges changed, and of the neighbours of assets that changed, and forgets what was
   * asked of rows whose asset is gone; calls `changed` with each
   * condition that holds otherwise than before.
   */
  askAgain(
    rows: ReadonlySet<number>,
    neighbours: ReadonlySet<number>,
    changed: (condition: Condition, row: number) => void,
  ): void {
    const around = new Set([...rows, ...neighbours]);
    for (const [condition, asked] of this.#asked)
      for (const row of asked.isAround ? around : rows) {
        const before = asked.known[row] ?? 0;
        if (this.#graph.kinds[row] === NOBODY) asked.known[row] = 0;
        else if (before > 0 && HOLDINGS[before - 1] !== this.#remember(condition, row)) changed(condition, row);
      }
  }

  #remember(condition: Condition, row: number): Holding {
    const { reasons, holds, looksAround } = this.#ask(condition, row);
    const asked = this.#asked.get(condition) ?? { known: new Uint8Array(this.#graph.size), isAround: false };
    this.#asked.set(condition, asked);
    if (row >= asked.known.length) asked.known = longer(asked.known);
    asked.isAround ||= looksAround;
    const holding = reasons.length > 0 ? "unknown" : holds ? "yes" : "no";
    asked.known[row] = 1 + HOLDINGS.indexOf(holding);
    return holding;
  }

  #ask(condition: Condition, row: number): { reasons: string[]; holds: boolean; looksAround: boolean } {
    const reasons: string[] = [];
    const graph = this.#graph;
    graph.missing = { reasons };
    const looks = graph.looks;
    try {
      return { reasons, holds: condition(graph.at(row), graph), looksAround: graph.looks !== looks };
    } catch (error) {
      if (!(error instanceof GapRead)) throw error;
      reasons.push(error.reason);
      return { reasons, holds: true, looksAround: graph.looks !== looks };
    }
  }
}

function longer(known: Uint8Array): Uint8Array {
  const twice = new Uint8Array(2 * known.length + 16);
  twice.set(known);
  return twice;
}
