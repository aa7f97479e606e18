import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Estate } from "../src/platform/store/contract/store.ts";
import { openStore } from "../src/platform/store/open-store.ts";
import { Look } from "../src/testing/look.ts";
import { PostgresqlServer } from "../src/testing/postgresql.ts";
import { estateWith, judging, someone } from "../src/testing/stores.ts";

/**
 * How fast an estate is taken in and asked: `node bench/store.ts --assets 100000 --engine sqlite` (or postgresql, durable as in
 * production). Sources of 500 assets each; a tenth are packages that many sources share.
 */
const { values } = parseArgs({
  options: {
    assets: { type: "string", default: "100000" },
    engine: { type: "string", default: "sqlite" },
    repeats: { type: "string", default: "100" },
  },
});
const PER_SOURCE = 500;
const SHARED = 50;
const POOL = 2_000;

/** A generator of whole numbers below a bound, the same for the same seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const dice = random(20_261_125);

function lookOf(source: number): Look {
  const look = new Look().asset("application", `app-${source}`);
  const app = `application:app-${source}`;
  for (const item of new Set(Array.from({ length: SHARED }, () => dice(POOL))))
    look
      .package(`package-${item}`, { pinned: dice(10) > 0, version: "1.0.0" })
      .link(app, "depends-on", `package:package-${item}`);
  for (let item = 0; item < PER_SOURCE - SHARED - 1; item++) {
    const path = `src/module${dice(100)}.py`;
    if (item % 3 === 0)
      look.asset("agent", `agent-${source}-${item}`, { framework: "crewai", guardrails: dice(2) }, { paths: [path] });
    else
      look.asset(
        "tool",
        `tool-${source}-${item}`,
        { framework: "crewai", capabilities: ["reads-files"], codeSignals: [] },
        { paths: [path] },
      );
    if (item % 3 !== 0)
      look.link(`agent:agent-${source}-${item - (item % 3)}`, "uses", `tool:tool-${source}-${item}`, path);
  }
  return look;
}

async function percentiles(name: string, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let time = 0; time < Number(values.repeats); time++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor(part * (times.length - 1))] as number).toFixed(1).padStart(8);
  console.log(`${name.padEnd(28)}${at(0.5)}${at(0.95)}${at(0.99)}`);
}

async function fill(estate: Estate): Promise<void> {
  const sources = Math.ceil(Number(values.assets) / PER_SOURCE);
  const start = performance.now();
  let rows = 0;
  for (let source = 0; source < sources; source++) {
    await estate.sources.register(
      { id: `s${source}`, project: "core", kind: "directory", name: `s${source}` },
      someone,
    );
    const { assets, relationships, findings } = await estate.ingest.push(
      lookOf(source).push(`s${source}`, `r${source}`),
      someone,
    );
    rows += PER_SOURCE + assets.added + assets.changed + relationships.added + findings.opened;
  }
  const seconds = (performance.now() - start) / 1_000;
  console.log(
    `${sources} pushes, ${await estate.assets.count()} assets, ${await estate.relationships.count()} relationships, ${await estate.findings.count()} findings`,
  );
  console.log(
    `${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s durable, ${((seconds / sources) * 1_000).toFixed(0)} ms a push of ${PER_SOURCE}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), "stance-bench-"));
const server = values.engine === "postgresql" ? new PostgresqlServer({ durable: true }) : undefined;
await server?.start();
const store = await openStore({ at: server?.address("public") ?? join(folder, "estate.db"), judging });
try {
  const estate = await estateWith(store, "acme", []);
  await fill(estate);
  const part = store.within({ organisation: "acme", projects: ["core"] });
  const { items } = await estate.assets.list({ kinds: ["agent"], limit: 1_000 });
  const any = (): string => items[dice(items.length)]?.id ?? "";
  console.log("\nmilliseconds                     p50     p95     p99");
  await percentiles("assets, a page", () => estate.assets.list({ limit: 100 }));
  await percentiles("assets, a page, one project", () => part.assets.list({ limit: 100 }));
  await percentiles("asset", () => estate.assets.get(any()));
  await percentiles("findings, a page", () => estate.findings.list({ states: ["open"], limit: 100 }));
  await percentiles("findings by severity", () => estate.findings.countBy("severity"));
  await percentiles("assets by kind", () => estate.assets.countByKind());
  await percentiles("assets by kind, one project", () => part.assets.countByKind());
  await percentiles("search", () => estate.search.find(`agent ${dice(200)}`));
  await percentiles("neighbourhood, 2 hops", () => estate.relationships.around(any(), { hops: 2, limit: 200 }));
  const again = lookOf(0).push("s0", "again");
  await percentiles("push, nothing changed", () =>
    estate.ingest.push({ ...again, id: `again-${performance.now()}` }, someone),
  );
} finally {
  await store.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
