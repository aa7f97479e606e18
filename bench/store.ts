import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PostgresqlServer, postgresqlMissing } from "../src/testing/postgresql.ts";
import { cloneSources, countsAt, prepare, pushSources } from "./store/fill.ts";
import { OWN, POOL } from "./store/looks.ts";
import type { Measured } from "./store/measure.ts";
import { storeTable } from "./store/table.ts";

/** One engine's part of the comparison. */
export interface StoreRow extends Measured {
  readonly engine: string;
  readonly counts: { readonly [what: string]: number };
  /** Assets, relationships and findings a second, in pushes that are durable one by one. */
  readonly pushedPerSecond: number;
  readonly pushed: number;
  /** Seconds for the rest of the estate, by the bench's own way. */
  readonly filledIn: number;
  readonly databaseMiB: number;
}

const OPTIONS = {
  assets: { type: "string", default: "20000" },
  pushes: { type: "string", default: "20" },
  rate: { type: "string", default: "50" },
  seconds: { type: "string", default: "60" },
  engines: { type: "string", default: "sqlite,postgresql" },
  folder: { type: "string", default: tmpdir() },
  json: { type: "boolean", default: false },
} as const;

/** How an estate is taken in and asked, on both engines in one run; the databases are removed at the end. */
export async function benchStore(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const rows: StoreRow[] = [];
  const sources = Math.max(1, Math.round((Number(values.assets) - POOL) / OWN));
  for (const engine of values.engines.split(","))
    rows.push(await onEngine(engine, sources, Number(values.pushes), [values.rate, values.seconds], values.folder));
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0], node: process.version };
  console.log(
    values.json ? JSON.stringify({ ...machine, date: new Date().toISOString(), rows }) : storeTable(rows, machine),
  );
}

async function onEngine(
  engine: string,
  sources: number,
  pushes: number,
  pace: readonly string[],
  under: string,
): Promise<StoreRow> {
  const folder = mkdtempSync(join(under, "stance-bench-"));
  if (engine === "postgresql" && postgresqlMissing !== null) throw new Error(postgresqlMissing);
  const server = engine === "postgresql" ? new PostgresqlServer({ durable: true }) : undefined;
  try {
    await server?.start();
    const at = server?.address("public") ?? join(folder, "estate.db");
    await prepare(at, sources);
    const pushing = performance.now();
    const pushed = await pushSources(at, 0, Math.min(pushes, sources));
    const filling = performance.now();
    await cloneSources(at, Math.min(pushes, sources), sources);
    const filled = performance.now();
    const counts = await countsAt(at);
    const script = join(import.meta.dirname, "store/measure.ts");
    const said = execFileSync(process.execPath, [script, at, String(sources), ...pace], { encoding: "utf8" });
    return {
      ...(JSON.parse(said) as Measured),
      ...{ engine, counts, pushed, pushedPerSecond: (pushed * 1_000) / (filling - pushing) },
      filledIn: (filled - filling) / 1_000,
      databaseMiB: bytesIn(server?.folder ?? folder) / 2 ** 20,
    };
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
