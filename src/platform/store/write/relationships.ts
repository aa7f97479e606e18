import type { Assembly } from "../../../analysis/graph/assemble.ts";
import { inBatches } from "../engine/scoped.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import type { Change } from "./change.ts";
import type { Readdressed } from "./sightings.ts";
import { beginVersions, endVersions, type Fresh, hashOf } from "./versions.ts";

/** What changed among the edges. */
export interface EdgeDelta {
  readonly added: readonly Fresh<"relationship">[];
  readonly changed: readonly Fresh<"relationship">[];
  readonly gone: readonly Row<"relationship">[];
}

const edgeKey = (edge: Pick<Row<"relationship">, "source" | "from_local" | "verb" | "to_local">): string[] => [
  edge.source,
  edge.from_local,
  edge.verb,
  edge.to_local,
];

/** Writes the edges of a source after a look at it. `assetOf` gives the asset of every local id. */
export async function writeEdges(
  change: Change,
  source: string,
  assembly: Assembly,
  assetOf: ReadonlyMap<string, string>,
): Promise<EdgeDelta> {
  const rows = await change.rows
    .selectFrom("relationship")
    .selectAll()
    .where("source", "=", source)
    .where("valid_to", "=", OPEN)
    .execute();
  const wanted = assembly.relationships.map(({ from, verb, to, evidence }): Fresh<"relationship"> => {
    const ends = { from_asset: assetOf.get(from) as string, to_asset: assetOf.get(to) as string };
    const text = JSON.stringify(evidence);
    const hash = hashOf({ ...ends, evidence });
    return { source, from_local: from, verb, to_local: to, ...ends, hash, evidence: text };
  });
  return write(change, rows, wanted);
}

/** Writes the edges of other sources whose ends are other assets now. */
export async function readdressEdges(change: Change, readdressed: readonly Readdressed[]): Promise<EdgeDelta> {
  const delta: { [Part in keyof EdgeDelta]: EdgeDelta[Part][number][] } = { added: [], changed: [], gone: [] };
  for (const [source, moves] of Map.groupBy(readdressed, (move) => move.source)) {
    const to = new Map(moves.map((move) => [move.local, move.to]));
    const rows: Row<"relationship">[] = [];
    await inBatches([...to.keys()], async (batch) => {
      const query = change.rows.selectFrom("relationship").selectAll().where("source", "=", source);
      const touching = query
        .where("valid_to", "=", OPEN)
        .where((is) => is.or([is("from_local", "in", batch), is("to_local", "in", batch)]));
      rows.push(...(await touching.execute()));
    });
    const unique = [...new Map(rows.map((row) => [edgeKey(row).join("\0"), row])).values()];
    const wanted = unique.map(({ valid_from: _from, valid_to: _to, ...row }): Fresh<"relationship"> => {
      const ends = {
        from_asset: to.get(row.from_local) ?? row.from_asset,
        to_asset: to.get(row.to_local) ?? row.to_asset,
      };
      return { ...row, ...ends, hash: hashOf({ ...ends, evidence: JSON.parse(row.evidence) }) };
    });
    const part = await write(change, unique, wanted);
    delta.changed.push(...part.changed);
  }
  return delta;
}

async function write(
  change: Change,
  rows: readonly Row<"relationship">[],
  wanted: readonly Fresh<"relationship">[],
): Promise<EdgeDelta> {
  const before = new Map(rows.map((row) => [edgeKey(row).join("\0"), row]));
  const now = new Set(wanted.map((edge) => edgeKey(edge).join("\0")));
  const added = wanted.filter((edge) => !before.has(edgeKey(edge).join("\0")));
  const changed = wanted.filter((edge) => {
    const known = before.get(edgeKey(edge).join("\0"));
    return known !== undefined && known.hash !== edge.hash;
  });
  const gone = rows.filter((row) => !now.has(edgeKey(row).join("\0")));
  await endVersions(change, "relationship", [...changed, ...gone].map(edgeKey));
  await beginVersions(change, "relationship", [...added, ...changed]);
  return { added, changed, gone };
}

/** Keeps what a source could not read of its assets' edges. True when that is another than before. */
export async function writeEdgeGaps(
  change: Change,
  source: string,
  assembly: Assembly,
  assetOf: ReadonlyMap<string, string>,
): Promise<boolean> {
  const before = await change.rows.selectFrom("edge_gap").selectAll().where("source", "=", source).execute();
  const rows = new Map(
    assembly.incomplete.map(({ from, verb, detail }) => [
      `${from}\0${verb}`,
      { source, local: from, verb, asset: assetOf.get(from) as string, detail },
    ]),
  );
  const textOf = (list: readonly Row<"edge_gap">[]): string =>
    JSON.stringify(list.map(({ local, verb, asset, detail }) => [local, verb, asset, detail].join("\0")).sort());
  if (textOf(before) === textOf([...rows.values()])) return false;
  await change.rows.deleteFrom("edge_gap").where("source", "=", source).execute();
  await change.insert("edge_gap", [...rows.values()]);
  return true;
}

/** Gaps of other sources whose asset is another one now. */
export async function readdressEdgeGaps(change: Change, readdressed: readonly Readdressed[]): Promise<void> {
  for (const { source, local, to } of readdressed)
    await change.rows
      .updateTable("edge_gap")
      .set({ asset: to })
      .where("source", "=", source)
      .where("local", "=", local)
      .execute();
}
