import { reports } from "../../../catalog/reports.generated.ts";
import type { Report } from "../../../domain/report.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { VERSION } from "../../scan/version.ts";
import type { Estate } from "../../store/contract/store.ts";

/** Things an asset may stand on, directly, in its bill. */
const MOST = 500;
const LOOK = { width: 100, colour: false, unicode: true, verbose: false };

/** A bill of materials of one asset and of what is directly connected to it, as it was at an instant. */
export async function assetBom(
  estate: Estate,
  id: string,
  format: "cyclonedx" | "spdx",
  at: number | undefined,
): Promise<{ [field: string]: unknown }> {
  const near = await estate.relationships.around(id, { hops: 1, limit: MOST, at });
  const records = await Promise.all(near.assets.map((row) => estate.assets.get(row.id, { at })));
  const edges = await estate.relationships.of(id, { at });
  const assets = records.filter((record) => record !== null);
  const known = new Set(assets.map((asset) => asset.id));
  const name = assets.find((asset) => asset.id === id)?.name ?? id;
  const snapshot: Snapshot = {
    tool: { name: "stance", version: VERSION },
    target: { name, commit: null, files: 0, bytes: 0 },
    assets,
    relationships: edges.filter(({ from, to }) => known.has(from) && known.has(to)),
    ...{ findings: [], undecided: [], tally: {}, rules: [], runs: [], notExamined: [], time: null },
  };
  const report = reports.find((item) => item.id === format) as Report;
  return JSON.parse(report.render(snapshot, LOOK)) as { [field: string]: unknown };
}
