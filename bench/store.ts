import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PostgresqlServer, postgresqlMissing } from "../src/testing/postgresql.ts";
import { cloneSources, countsAt, prepare, pushSources } from "./store/fill.ts";
import { OWN, POOL } from "./store/looks.ts";
import { measure, type Pace } from "./store/measure.ts";
import { processorOf } from "./store/processor.ts";
import { type StoreRow, storeTable } from "./store/table.ts";

const OPTIONS = {
  assets: { type: "string", default: "20000" },
  pushes: { type: "string", default: "20" },
  rate: { type: "string", default: "50" },
  seconds: { type: "string", default: "60" },
  repeats: { type: "string", default: "10" },
  engines: { type: "string", default: "sqlite,postgresql" },
  folder: { type: "string", default: tmpdir() },
  keep: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/**
 * How an estate is taken in and asked, on both engines in one run. The databases are removed at the end; with `--keep` they stay in
 * `--folder`, and are used again by the next run that keeps.
 */
export async function benchStore(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const rows: StoreRow[] = [];
  const setting: Setting = {
    sources: Math.max(1, Math.round((Number(values.assets) - POOL) / OWN)),
    pushes: Number(values.pushes),
    pace: { perSecond: Number(values.rate), seconds: Number(values.seconds), repeats: Number(values.repeats) },
    folder: values.folder,
    keep: values.keep,
  };
  for (const engine of values.engines.split(",")) rows.push(await onEngine(engine, setting));
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0], node: process.version };
  console.log(
    values.json ? JSON.stringify({ ...machine, date: new Date().toISOString(), rows }) : storeTable(rows, machine),
  );
}

interface Setting {
  readonly sources: number;
  readonly pushes: number;
  readonly pace: Pace;
  readonly folder: string;
  readonly keep: boolean;
}

/** Of the server that is measured, as deploy/README.md has it: for a disk without a head, and short questions. */
const SERVER = [
  "shared_buffers=1GB",
  "effective_cache_size=4GB",
  "work_mem=16MB",
  "max_wal_size=4GB",
  "random_page_cost=1.1",
  "jit=off",
  "max_parallel_workers_per_gather=0",
];

async function onEngine(engine: string, { sources, pushes, pace, folder: under, keep }: Setting): Promise<StoreRow> {
  const folder = keep ? join(under, `${engine}-${sources}`) : mkdtempSync(join(under, "stance-bench-"));
  mkdirSync(folder, { recursive: true });
  if (engine === "postgresql" && postgresqlMissing !== null) throw new Error(postgresqlMissing);
  const options = { durable: true, settings: SERVER, ...(keep ? { folder: join(folder, "server") } : {}) };
  const server = engine === "postgresql" ? new PostgresqlServer(options) : undefined;
  try {
    await server?.start();
    const at = server?.address("public") ?? join(folder, "estate.db");
    const filled = await fill(at, folder, sources, Math.min(pushes, sources));
    const counts = await countsAt(at);
    const pid = server?.pid;
    const measured = await measure(at, pace, pid === undefined ? null : () => processorOf(pid));
    return { ...measured, ...filled, engine, counts, databaseMiB: bytesIn(server?.folder ?? folder) / 2 ** 20 };
  } finally {
    await server?.stop();
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}

/** Fills a store, unless the folder says that it is. */
async function fill(at: string, folder: string, sources: number, pushes: number) {
  const mark = join(folder, "filled");
  if (existsSync(mark)) return { pushed: 0, pushedPerSecond: 0, filledIn: null };
  await prepare(at, sources);
  const pushing = performance.now();
  const pushed = await pushSources(at, 0, pushes);
  const filling = performance.now();
  await cloneSources(at, pushes, sources);
  const filledIn = (performance.now() - filling) / 1_000;
  writeFileSync(mark, "");
  return { pushed, pushedPerSecond: (pushed * 1_000) / (filling - pushing), filledIn };
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
