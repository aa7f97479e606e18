import { sql } from "kysely";
import { inBatches } from "../engine/scoped.ts";
import type { Row, TableName } from "../engine/tables.ts";
import { EVERYONE } from "../everyone.ts";
import { audienceOf, writeAudiences } from "./audiences.ts";
import type { Change } from "./change.ts";
import { type Seen, SIDES, seenIn, sides } from "./seers.ts";

/** An edge of the graph, whoever sees it. */
type Edge = Pick<Row<"relationship">, "from_asset" | "verb" | "to_asset">;
const edgeKey = ({ from_asset, verb, to_asset }: Edge): string => `${from_asset}\0${verb}\0${to_asset}`;

const TALLIES = ["asset_tally", "finding_tally", "relationship_tally"] as const;
type Tally = (typeof TALLIES)[number];

/** Counts of some things, before a change and after it, and the audiences they are counted for. */
class Standing {
  readonly before = new Map<string, number>();
  readonly now = new Map<string, number>();
  readonly audiences = new Map<string, readonly string[]>();

  /** Counts for those who see it in projects, and for who sees everything. */
  add(
    side: "before" | "now",
    tally: Tally,
    values: readonly string[],
    projects: ReadonlySet<string>,
    count: number,
  ): void {
    for (const audience of [EVERYONE, ...this.#audienceOf(projects)]) {
      const key = [tally, audience, ...values].join("\0");
      this[side].set(key, (this[side].get(key) ?? 0) + count);
    }
  }

  #audienceOf(projects: ReadonlySet<string>): readonly string[] {
    if (projects.size === 0) return [];
    const audience = audienceOf(projects);
    this.audiences.set(audience, [...projects]);
    return [audience];
  }
}

/**
 * Counts again what a change may have made another number of, assets with their findings, and edges, and writes who sees them. Call when
 * all else is written.
 */
export async function retally(change: Change, assets: Iterable<string>, edges: readonly Edge[] = []): Promise<void> {
  await tally(change, assets, edges, writeAudiences);
}

/** As {@link retally}, and writes nothing beside what is counted. */
export async function tally(
  change: Change,
  assets: Iterable<string>,
  edges: readonly Edge[],
  beside?: Beside,
): Promise<void> {
  const { before, now, audiences } = await standingOf(change, assets, edges, beside);
  await writeTallies(change, before, now, audiences);
}

/** As {@link retally} where the work changes who sees things, not the things themselves. */
export async function retallyAround(
  change: Change,
  assets: readonly string[],
  edges: readonly Edge[],
  work: () => Promise<unknown>,
): Promise<void> {
  const before = await standingOf(change, assets, edges);
  await work();
  const after = await standingOf(change, assets, edges, writeAudiences);
  await writeTallies(change, before.now, after.now, after.audiences);
}

/** Edges of which a version began or ended in this change. */
export async function changedEdges(change: Change): Promise<Edge[]> {
  const edges = change.rows.selectFrom("relationship").select(["from_asset", "verb", "to_asset"]).distinct();
  const begun = await edges.where("valid_from", "=", change.at).execute();
  const ended = await edges.where("valid_to", "=", change.at).execute();
  return [...new Map([...begun, ...ended].map((edge) => [edgeKey(edge), edge])).values()];
}

/** What else is done with a batch of assets, once it is known who sees them. */
type Beside = (change: Change, assets: readonly string[], seen: Seen) => Promise<unknown>;

async function standingOf(
  change: Change,
  assets: Iterable<string>,
  edges: readonly Edge[],
  beside?: Beside,
): Promise<Standing> {
  const standing = new Standing();
  await inBatches([...new Set(assets)], async (batch) => {
    const seen = await seenIn(change, batch);
    await countAssets(change, standing, batch, seen);
    await beside?.(change, batch, seen);
  });
  await inBatches(edges, (batch) => countEdges(change, standing, batch));
  return standing;
}

async function countAssets(change: Change, standing: Standing, ids: readonly string[], seen: Seen): Promise<void> {
  const among = change.engine.rows(
    { id: "text" },
    ids.map((id) => [id]),
  );
  const assets = await change.rows
    .selectFrom("asset")
    .select(["asset.asset", "kind", "role", ...sides("asset", change.at)])
    .where("valid_to", ">=", change.at)
    .where(sql<boolean>`asset.asset in ${among}`)
    .groupBy(["asset.asset", "kind", "role"])
    .execute();
  const findings = await change.rows
    .selectFrom("finding")
    .select(["asset", "rule", "severity", "state", ...sides("finding", change.at)])
    .where("valid_to", ">=", change.at)
    .where(sql<boolean>`asset in ${among}`)
    .groupBy(["asset", "rule", "severity", "state"])
    .execute();
  for (const side of SIDES) {
    for (const row of assets)
      if (row[side] > 0) standing.add(side, "asset_tally", [row.kind, row.role], seen(row.asset, side), row[side]);
    for (const row of findings) {
      // What is fixed is shown to all who saw it once.
      const projects = seen(row.asset, row.state === "fixed" ? `${side}Ever` : side);
      if (row[side] > 0) standing.add(side, "finding_tally", [row.rule, row.severity, row.state], projects, row[side]);
    }
  }
}

async function countEdges(change: Change, standing: Standing, edges: readonly Edge[]): Promise<void> {
  const wanted = new Set(edges.map(edgeKey));
  const starts = change.engine.rows(
    { id: "text" },
    [...new Set(edges.map((edge) => edge.from_asset))].map((id) => [id]),
  );
  const rows = await change.rows
    .selectFrom("relationship")
    .innerJoin("source", "source.source", "relationship.source")
    .select(["from_asset", "verb", "to_asset", "source.project", ...sides("relationship", change.at)])
    .where("valid_to", ">=", change.at)
    .whereRef("from_asset", "<>", "to_asset")
    .where(sql<boolean>`from_asset in ${starts}`)
    .groupBy(["from_asset", "verb", "to_asset", "source.project"])
    .execute();
  for (const [key, group] of Map.groupBy(rows, edgeKey))
    for (const side of wanted.has(key) ? SIDES : []) {
      const projects = new Set(group.filter((row) => row[side] > 0).map((row) => row.project));
      const verb = group[0]?.verb as string;
      if (projects.size > 0) standing.add(side, "relationship_tally", [verb], projects, 1);
    }
}

async function writeTallies(
  change: Change,
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
  audiences: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const deltas = [...new Set([...before.keys(), ...now.keys()])]
    .map((key) => ({ key: key.split("\0"), count: (now.get(key) ?? 0) - (before.get(key) ?? 0) }))
    .filter(({ count }) => count !== 0);
  const [grown, shrunk] = [namesIn(deltas, 1), namesIn(deltas, -1)];
  await change.insert(
    "audience",
    grown.flatMap((audience) => (audiences.get(audience) ?? []).map((project) => ({ audience, project }))),
    "keep",
  );
  for (const tally of TALLIES) {
    const rows = deltas.filter(({ key }) => key[0] === tally).map((delta) => rowOf(tally, delta));
    await change.insert(tally, rows as Row<TableName>[], "add");
  }
  await inBatches(shrunk, (batch) => removeEmpty(change, batch));
}

interface Delta {
  readonly key: readonly string[];
  readonly count: number;
}

const namesIn = (deltas: readonly Delta[], sign: 1 | -1): string[] => [
  ...new Set(deltas.filter(({ count }) => Math.sign(count) === sign).map(({ key }) => key[1] as string)),
];

/** The names of a tally's columns, in the order in which they are counted by. */
const COUNTED_BY = {
  asset_tally: ["audience", "kind", "role"],
  finding_tally: ["audience", "rule", "severity", "state"],
  relationship_tally: ["audience", "verb"],
} as const satisfies { readonly [Name in Tally]: readonly (keyof Row<Name>)[] };

const rowOf = (tally: Tally, { key, count }: Delta): object => ({
  ...Object.fromEntries(COUNTED_BY[tally].map((name, at) => [name, key[at + 1]])),
  count,
});

/** Nothing is kept of what there is none of. */
async function removeEmpty(change: Change, audiences: readonly string[]): Promise<void> {
  for (const tally of TALLIES)
    await change.rows.deleteFrom(tally).where("audience", "in", audiences).where("count", "=", 0).execute();
  await change.rows
    .deleteFrom("audience")
    .where("audience", "in", audiences)
    .where((is) =>
      is.and(
        TALLIES.map((tally) =>
          is.not(
            is.exists(is.selectFrom(tally).select("count").whereRef(`${tally}.audience`, "=", "audience.audience")),
          ),
        ),
      ),
    )
    .execute();
}
