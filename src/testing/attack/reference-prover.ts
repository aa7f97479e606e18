import { type ColumnarGraph, GapRead } from "../../analysis/graph/columnar-graph.ts";
import type { AttackStep, Condition, Premise } from "../../domain/attack-step.ts";
import type { Verb } from "../../domain/relationship.ts";

/** An edge as the reference sees it: ids, no columns. */
export interface PlainEdge {
  readonly from: string;
  readonly verb: Verb;
  readonly to: string;
}

/** What a derivation costs, compared by unknowns, then by difficulty. */
interface Cost {
  readonly unknown: number;
  readonly difficulty: number;
}

const less = (a: Cost, b: Cost): boolean =>
  a.unknown < b.unknown || (a.unknown === b.unknown && a.difficulty < b.difficulty);
const sum = (a: Cost, b: Cost): Cost => ({
  unknown: a.unknown + b.unknown,
  difficulty: a.difficulty + b.difficulty,
});

/**
 * The same question as `derive` answers, by the plainest method: every step on every asset, again and again until nothing changes. For
 * small graphs, as a second opinion. State (`id power`) → its least cost as `[unknown, difficulty]`.
 */
export function proveByForce(
  graph: ColumnarGraph,
  edges: readonly PlainEdge[],
  steps: readonly AttackStep[],
): Map<string, readonly [number, number]> {
  const costs = new Map<string, Cost>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const step of steps)
      for (let row = 0; row < graph.size; row++) {
        const cost = costOf(graph, edges, step, row, costs);
        const key = `${graph.at(row).id} ${step.gains}`;
        const known = costs.get(key);
        if (cost === null || (known !== undefined && !less(cost, known))) continue;
        costs.set(key, cost);
        changed = true;
      }
  }
  return new Map([...costs].map(([key, { unknown, difficulty }]) => [key, [unknown, difficulty]]));
}

function costOf(
  graph: ColumnarGraph,
  edges: readonly PlainEdge[],
  step: AttackStep,
  row: number,
  costs: ReadonlyMap<string, Cost>,
): Cost | null {
  const asset = graph.at(row);
  const holds = step.on.includes(asset.kind) ? ask(graph, step.when, row) : null;
  if (holds === null) return null;
  const holding = step.assumes === undefined ? holds : 1;
  return step.needs.reduce<Cost | null>(
    (total, premise) => {
      const best = total && bestOf(graph, edges, premise, asset.id, costs);
      return total && best && sum(total, best);
    },
    { unknown: holding, difficulty: step.difficulty },
  );
}

function bestOf(
  graph: ColumnarGraph,
  edges: readonly PlainEdge[],
  { power, neighbour }: Premise,
  id: string,
  costs: ReadonlyMap<string, Cost>,
): Cost | null {
  if (neighbour === undefined) return costs.get(`${id} ${power}`) ?? null;
  const others = edges.flatMap(({ from, verb, to }) => {
    if (verb !== neighbour.verb) return [];
    if (neighbour.end === "from") return to === id ? [from] : [];
    return from === id ? [to] : [];
  });
  return others.reduce<Cost | null>((best, other) => {
    const cost = costs.get(`${other} ${power}`);
    const row = graph.row(other);
    const serves = neighbour.kinds.includes(graph.at(row).kind) ? ask(graph, neighbour.when, row) : null;
    if (cost === undefined || serves === null) return best;
    const whole = sum(cost, { unknown: serves, difficulty: 0 });
    return best === null || less(whole, best) ? whole : best;
  }, null);
}

/** 0 = holds, 1 = nobody knows, null = does not hold. */
function ask(graph: ColumnarGraph, condition: Condition | undefined, row: number): 0 | 1 | null {
  if (condition === undefined) return 0;
  const reasons: string[] = [];
  graph.missing = { reasons };
  try {
    const holds = condition(graph.at(row), graph);
    return reasons.length > 0 ? 1 : holds ? 0 : null;
  } catch (error) {
    if (error instanceof GapRead) return 1;
    throw error;
  }
}
