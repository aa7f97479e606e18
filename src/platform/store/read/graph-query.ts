import { sql } from "kysely";
import type { GraphQuery, QueryLeg, QueryNode } from "../../../domain/graph-query.ts";
import type { Neighbourhood } from "../contract/relationships.ts";
import { assetsAt, BOTH_ENDS, byEnds, type Edge, edgesAt, type Reading } from "./graph-rows.ts";
import { heldAt } from "./paging.ts";

/** From how many assets a query starts, and over how many a way is looked for. */
const MOST_STARTS = 2_000;
const MOST_SEEN = 20_000;

const fits = (node: QueryNode, { kind, name }: { readonly kind: string; readonly name: string }): boolean =>
  (node.kind === null || node.kind === kind) &&
  (node.name === null || name.toLowerCase().startsWith(node.name.toLowerCase()));

async function startsOf({ rows, when }: Reading, { kind, name }: QueryNode): Promise<string[]> {
  let query = rows.selectFrom("asset").select(["asset"]).where(heldAt("asset", when));
  if (kind !== null) query = query.where("kind", "=", kind);
  if (name !== null) query = query.where(sql<boolean>`substr(lower(name), 1, ${name.length}) = ${name.toLowerCase()}`);
  const found = await query
    .orderBy("kind")
    .orderBy("name")
    .orderBy("asset")
    .limit(MOST_STARTS + 1)
    .execute();
  return found.map(({ asset }) => asset);
}

/** One leg on: the edges from the front to what the query asks for, near end first. */
async function legFrom(reading: Reading, front: readonly string[], { verb, backward, to }: QueryLeg) {
  const edges = await edgesAt(
    reading,
    front,
    [backward ? "to_asset" : "from_asset"],
    verb === null ? undefined : [verb],
  );
  const steps = edges.map((edge) =>
    backward ? { edge, near: edge.to, far: edge.from } : { edge, near: edge.from, far: edge.to },
  );
  const rows = await assetsAt(reading, [...new Set(steps.map(({ far }) => far))]);
  const right = new Set(rows.filter((row) => fits(to, row)).map(({ id }) => id));
  return steps.filter(({ far }) => right.has(far));
}

type Step = Awaited<ReturnType<typeof legFrom>>[number];

/** The assets and edges of all chains that a query asks for, at most `limit` assets: of chains beyond, what there is room for. */
export async function match(reading: Reading, { start, legs }: GraphQuery, limit: number): Promise<Neighbourhood> {
  const starts = await startsOf(reading, start);
  const levels: ReadonlyMap<string, readonly Step[]>[] = [];
  let front = starts.slice(0, MOST_STARTS);
  for (const leg of legs) {
    const steps = await legFrom(reading, front, leg);
    levels.push(Map.groupBy(steps, ({ near }) => near));
    front = [...new Set(steps.map(({ far }) => far))].slice(0, MOST_SEEN);
  }
  const whole = wholeChains(levels);
  const ids = new Set<string>();
  const edges = new Set<Edge>();
  let truncated = starts.length > MOST_STARTS;
  let level = starts.slice(0, MOST_STARTS).filter((id) => whole[0]?.has(id) ?? true);
  for (let at = 0; at <= legs.length && level.length > 0; at++) {
    const taken = level.filter((id) => ids.has(id) || (ids.size < limit && ids.add(id).size > 0));
    truncated ||= taken.length < level.length;
    const steps = taken.flatMap((id) => levels[at]?.get(id) ?? []).filter(({ far }) => whole[at + 1]?.has(far) ?? true);
    for (const { edge } of steps) edges.add(edge);
    level = [...new Set(steps.map(({ far }) => far))];
  }
  const relationships = [...edges].filter(({ from, to }) => ids.has(from) && ids.has(to)).sort(byEnds);
  return { assets: await assetsAt(reading, [...ids]), relationships, truncated };
}

/** At each level but the last, the assets from which a chain goes on to its end. */
function wholeChains(levels: readonly ReadonlyMap<string, readonly Step[]>[]): readonly ReadonlySet<string>[] {
  const whole: ReadonlySet<string>[] = [];
  for (let at = levels.length - 1; at >= 0; at--) {
    const beyond = whole[0];
    const from = [...(levels[at] ?? [])].filter(([, steps]) => steps.some(({ far }) => beyond?.has(far) ?? true));
    whole.unshift(new Set(from.map(([near]) => near)));
  }
  return whole;
}

/**
 * One of the shortest ways between two assets, as it is walked; null where none of at most `hops` edges was found. `forward`: only
 * along the direction of edges.
 */
export async function wayBetween(
  reading: Reading,
  from: string,
  to: string,
  { hops, forward }: { readonly hops: number; readonly forward: boolean },
): Promise<Neighbourhood | null> {
  const cameBy = new Map<string, { readonly edge: Edge; readonly before: string } | null>([[from, null]]);
  let front = [from];
  for (let hop = 0; hop < hops && front.length > 0 && !cameBy.has(to) && cameBy.size < MOST_SEEN; hop++) {
    const wanted = new Set(front);
    const next: string[] = [];
    for (const edge of (await edgesAt(reading, front, forward ? ["from_asset"] : BOTH_ENDS)).sort(byEnds))
      for (const [before, after] of forward
        ? [[edge.from, edge.to]]
        : [
            [edge.from, edge.to],
            [edge.to, edge.from],
          ]) {
        if (before === undefined || after === undefined || !wanted.has(before) || cameBy.has(after)) continue;
        cameBy.set(after, { edge, before });
        next.push(after);
      }
    front = next;
  }
  if (!cameBy.has(to)) return null;
  const ids = [to];
  const relationships: Edge[] = [];
  for (let step = cameBy.get(to); step; step = cameBy.get(step.before)) {
    ids.unshift(step.before);
    relationships.unshift(step.edge);
  }
  const assets = new Map((await assetsAt(reading, ids)).map((row) => [row.id, row]));
  return { assets: ids.flatMap((id) => assets.get(id) ?? []), relationships, truncated: false };
}
