import { POWERS } from "../../domain/attack-step.ts";
import { neighboursOf } from "../graph/adjacency.ts";
import { type GraphChange, NOBODY, OverlayGraph, type Touched } from "../graph/overlay.ts";
import { Answers } from "./answers.ts";
import { type Arena, type Ground, stateOf, statesOf } from "./arena.ts";
import type { Derived } from "./derive.ts";
import { NEVER } from "./effort.ts";
import { type Changes, Rederivation } from "./rederive.ts";

/**
 * What an attacker can gain while the graph changes: each change costs what it touches, and what comes of it equals deriving anew. Also what
 * would come of a change that is only thought of; what it stands on stays as it is.
 * @example new Standing(arena, derive(arena)).apply({ withoutAssets: [id] })
 */
export class Standing {
  readonly graph: OverlayGraph;
  readonly arena: Arena;
  #effort: Int32Array;
  #rederivation: Rederivation;
  /** Assets whose edges could not all be read: what they may lead to depends on whether they are there. */
  readonly #open: ReadonlySet<string>;

  constructor(arena: Arena, { effort }: Derived) {
    this.graph = new OverlayGraph(arena.graph);
    this.arena = arena.over(this.graph, new Answers(this.graph, arena.answers));
    this.#effort = effort.slice();
    this.#rederivation = new Rederivation(this.arena, this.#effort);
    this.#open = new Set(arena.graph.incomplete.map(({ from }) => from));
  }

  /** Least effort of each state; there may be more of them than the graph has. */
  get effort(): Int32Array {
    return this.#effort;
  }

  /** Makes a change and tells the states whose effort it changed. */
  apply(change: GraphChange): Changes {
    const touched = this.graph.apply(change);
    this.#grow();
    return this.#rederivation.run(this.#heads(touched));
  }

  #grow(): void {
    const { kinds } = this.graph;
    if (kinds.length <= this.arena.kinds.length) return;
    const longer = new Uint8Array(kinds.length).fill(NOBODY);
    longer.set(this.arena.kinds);
    this.arena.kinds = longer;
    const efforts = new Int32Array(statesOf(kinds.length)).fill(NEVER);
    efforts.set(this.#effort);
    this.#effort = efforts;
    this.#rederivation = new Rederivation(this.arena, efforts);
  }

  /** The states that what was touched leads to at once. */
  #heads({ rows, edges }: Touched): Set<number> {
    const { arena } = this;
    const heads = new Set<number>();
    const add = (step: number, row: number): void => {
      heads.add(stateOf(row, arena.gains[step] as number));
    };
    const addAcross = (premise: Ground, row: number): void => {
      const { targets, start, end } = arena.across(premise, row, "asset");
      for (let slot = start; slot < end; slot++) add(premise.step, targets[slot] as number);
    };
    for (const row of rows) {
      const before = arena.kinds[row];
      arena.kinds[row] = arena.kindAt(row);
      if (arena.kinds[row] === before) continue;
      for (const [power] of POWERS.entries()) heads.add(stateOf(row, power));
      for (const premise of arena.premises) addAcross(premise, row);
    }
    for (const { from, verb, to } of edges)
      for (const premise of arena.premises)
        if (premise.verb === verb) add(premise.step, premise.end === "from" ? to : from);
    const asked = new Set([...rows, ...edges.flatMap(({ from, to }) => [from, to])]);
    arena.answers.askAgain(asked, this.#around(rows), (question, row) => {
      for (const [step, when] of arena.whens.entries()) if (when === question) add(step, row);
      for (const premise of arena.premises) if (premise.when === question) addAcross(premise, row);
    });
    return heads;
  }

  /** Rows of which something may have been asked that depends on the assets of these. */
  #around(rows: ReadonlySet<number>): Set<number> {
    if ([...rows].some((row) => this.#open.has(this.graph.at(row).id))) return new Set(this.arena.kinds.keys());
    const near = [...rows].flatMap((row) =>
      (["from", "to"] as const).flatMap((end) => [...neighboursOf(this.graph.edges(end), row).targets]),
    );
    return new Set(near);
  }
}
