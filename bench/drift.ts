import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { driftBetween } from "../src/analysis/drift/classify.ts";
import { driftClasses } from "../src/catalog/drift-classes.ts";
import { driftKinds } from "../src/catalog/drift-kinds.generated.ts";
import { nothingSaid } from "../src/domain/drift-class.ts";
import type { ScanState } from "../src/domain/scan-state.ts";
import type { AssetRecord, RelationshipRecord } from "../src/domain/snapshot.ts";
import { hexDigest } from "../src/platform/files/digest.ts";

const CHANGED = 1_000;
const RUNS = 3;

/** One asset in ten uses a model; every thousandth has another limit or description in the later state. */
function state(size: number, isLater: boolean): ScanState {
  const assets: AssetRecord[] = [];
  const relationships: RelationshipRecord[] = [];
  for (let at = 0; at < size; at++) {
    const id = at.toString(16).padStart(16, "0");
    const differs = isLater && at % CHANGED === 0;
    const isAgent = at % 2 === 0;
    const place = {
      connector: "source-code",
      path: `src/file${at >> 3}.py`,
      line: 10,
      confidence: "declared",
      role: "source",
    } as const;
    const properties = isAgent
      ? { framework: "crewai", maxSteps: differs ? 50 : 5, humanApproval: null, hasMemory: true, executesCode: false }
      : {
          framework: "mcp",
          description: `Looks up record ${at}.`,
          parameters: ["query", "limit"],
          capabilities: ["reads-private-data"],
        };
    assets.push({
      ...{ id, kind: isAgent ? "agent" : "tool", name: `asset-${at}`, identities: [], role: "source", properties },
      ...{ gaps: {}, evidence: [place], disagreements: [] },
    });
    if (!isAgent)
      relationships.push({ from: (at - 1).toString(16).padStart(16, "0"), verb: "uses", to: id, evidence: [place] });
  }
  const run = {
    connector: "source-code",
    status: "succeeded",
    examined: size,
    notExamined: 0,
    assets: size,
    error: null,
  } as const;
  return {
    ...{ target: { name: "bench", commit: null }, assets, relationships, incomplete: [], findings: [], undecided: [] },
    ...{ notExamined: [], runs: [run], rules: [] },
  };
}

interface Row {
  readonly name: string;
  readonly seconds: number;
  readonly found: number;
}

/** The best of some runs, in seconds of processor: others may share the machine. */
function timed(name: string, work: () => number): Row {
  let [best, found] = [Number.POSITIVE_INFINITY, 0];
  for (let run = 0; run < RUNS; run++) {
    const start = process.cpuUsage();
    found = work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return { name, seconds: best / 1000, found };
}

/** Rows that differ by EXCEPT, both ways, once both states lie in tables: it says which rows, and not what changed. */
function exceptRow(before: ScanState, after: ScanState): Row {
  const database = new DatabaseSync(":memory:");
  for (const [table, { assets }] of [
    ["was", before],
    ["now", after],
  ] as const) {
    database.exec(`create table ${table} (id text primary key, content text) without rowid; begin`);
    const insert = database.prepare(`insert into ${table} values (?, ?)`);
    for (const asset of assets) insert.run(asset.id, JSON.stringify(asset.properties));
    database.exec("commit");
  }
  const ask = database.prepare(
    "select count(*) as found from (select * from (select * from was except select * from now) union all select * from (select * from now except select * from was))",
  );
  const row = timed("SQL EXCEPT (sqlite, loaded before)", () => Number((ask.get() as { found: number }).found));
  database.close();
  return row;
}

async function peerRow(folder: string | undefined, before: ScanState, after: ScanState): Promise<Row | undefined> {
  if (folder === undefined) return undefined;
  const { create } = (await import(pathToFileURL(`${folder}/node_modules/jsondiffpatch/lib/index.js`).href)) as {
    create(options: object): { diff(a: unknown, b: unknown): object | undefined };
  };
  const differ = create({ arrays: { detectMove: false }, matchByPosition: true });
  const keyed = ({ assets }: ScanState) => Object.fromEntries(assets.map((asset) => [asset.id, asset]));
  const [was, now] = [keyed(before), keyed(after)];
  return timed("jsondiffpatch (keyed by id)", () => Object.keys(differ.diff(was, now) ?? {}).length);
}

/** `npm run bench -- drift [--sizes 100000,1000000] [--jsondiffpatch FOLDER]`: the folder is one where it was installed. */
export async function benchDrift(words: readonly string[]): Promise<void> {
  const options = { sizes: { type: "string", default: "100000,1000000" }, jsondiffpatch: { type: "string" } } as const;
  const { values } = parseArgs({ args: [...words], options });
  const knowledge = { kinds: driftKinds, classes: driftClasses, digest: hexDigest };
  for (const size of values.sizes.split(",").map(Number)) {
    const [before, after] = [state(size, false), state(size, true)];
    const own = timed(
      "stance, explained and classed",
      () => driftBetween(before, after, knowledge, nothingSaid("2026-11-26T00:00:00Z")).drifts.length,
    );
    for (const make of [
      () => own,
      () => exceptRow(before, after),
      () => peerRow(values.jsondiffpatch, before, after),
    ]) {
      const row = await make();
      if (row !== undefined)
        console.info(`${size} assets  ${row.name.padEnd(36)} ${row.seconds.toFixed(3)} s  ${row.found} found`);
    }
  }
}
