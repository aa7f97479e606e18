import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromiumPath } from "../src/testing/chromium.ts";
import { WebApp } from "../src/testing/web-app.ts";
import { slowestAct } from "./web/acts.ts";
import { demoStore, filledStore } from "./web/estates.ts";
import { firstScript, type Script } from "./web/first-script.ts";
import { longTable } from "./web/long-table.ts";
import { type EstateRow, type PageRow, type WebRow, webTable } from "./web/table.ts";
import { triedFixes } from "./web/tried-fixes.ts";
import { type Visit, visit } from "./web/visit.ts";
import { wideGraph } from "./web/wide-graph.ts";

const OPTIONS = {
  assets: { type: "string", default: "100000" },
  runs: { type: "string", default: "3" },
  estates: { type: "string", default: "demo,filled" },
  keep: { type: "string" },
  json: { type: "boolean", default: false },
} as const;
const FEW = 5_000;
const INVENTORY = { path: "/inventory", sort: /^Unchanged since/ };
const FINDINGS = { path: "/findings", sort: /^Open since/ };

/** How the web app does before a real browser on this machine: pages, what people do on them, and the longest list. */
export async function benchWeb(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (chromiumPath() === undefined) throw new Error("no Chromium is installed");
  const folder = mkdtempSync(join(tmpdir(), "stance-bench-"));
  try {
    const estates: EstateRow[] = [];
    let script: Script | undefined;
    for (const estate of values.estates.split(",")) {
      const store = await (estate === "demo"
        ? demoStore(folder)
        : filledStore(values.keep ?? folder, Number(values.assets)));
      const app = await WebApp.open(store, { admin: "Admin", platform: { checkReplies: false } });
      script ??= await firstScript(app);
      estates.push(await measured(app, estate, Number(values.runs)));
      await app.close();
      await store.close();
    }
    const machine = { processor: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0], node: process.version };
    const row: WebRow = { script: script as Script, estates };
    console.log(
      values.json ? JSON.stringify({ ...machine, date: new Date().toISOString(), ...row }) : webTable(row, machine),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(app: WebApp, name: string, runs: number): Promise<EstateRow> {
  const assets = await app.estate.assets.count();
  const pages: PageRow[] = [];
  for (const path of await pathsOf(app)) {
    const visits: Visit[] = [];
    for (let run = 0; run < runs; run++) visits.push(await visit(app, path));
    pages.push({
      path: path.replace(/(?<=^\/(inventory|findings)\/).*/, "one"),
      lcp: median(visits.map(({ lcp }) => lcp)),
      leastLcp: Math.min(...visits.map(({ lcp }) => lcp)),
      firstLcp: visits[0]?.lcp ?? Number.NaN,
      settled: median(visits.map(({ settled }) => settled)),
      slowestAct: await slowestAct(app, path),
    });
  }
  const fixes = await triedFixes(app);
  if (assets < FEW) return { estate: name, assets, pages, fixes, table: null, findings: null, graph: null };
  const table = await longTable(app, INVENTORY, assets);
  const findings = await longTable(app, FINDINGS, await app.estate.findings.count());
  return { estate: name, assets, pages, fixes, table, findings, graph: await wideGraph(app) };
}

/** The pages that people open most, with one asset and one finding. */
async function pathsOf({ estate }: WebApp): Promise<readonly string[]> {
  const [asset] = (await estate.assets.list({ kinds: ["agent"], limit: 1 })).items;
  const [finding] = (await estate.findings.list({ limit: 1 })).items;
  return [
    ...["/", "/inventory", `/inventory/${asset?.id}`, "/findings", `/findings/${finding?.id}`, "/findings?group=cause"],
    ...["/changes", "/unseen", "/sources", "/search?q=agent", "/access", "/audit"],
  ];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
