import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DESIGNS } from "../src/testing/attack/planted/estates.ts";
import type { OwnFigures } from "./paths/own.ts";

const OPTIONS = {
  assets: { type: "string", default: "100000" },
  edges: { type: "string", default: "1000000" },
  runs: { type: "string", default: "3" },
  edits: { type: "string", default: "1000" },
  json: { type: "boolean", default: false },
} as const;

const COLUMNS =
  "| estate | planted found | wall ms | CPU ms | arena | targets | derive | explain | cut | tell | peak MiB | an edit, p50 | p99 |";

/** Attack paths over generated estates, each in a process of its own: from the graph in memory to ranked paths and fixes. */
export function benchPaths(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const script = join(import.meta.dirname, "paths/own.ts");
  const rows = DESIGNS.map((design) => {
    const given = [
      "--max-old-space-size=16000",
      script,
      design,
      values.assets,
      values.edges,
      values.runs,
      values.edits,
    ];
    return JSON.parse(execFileSync(process.execPath, given, { encoding: "utf8" })) as OwnFigures;
  });
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, load: loadavg(), node: process.version };
  if (values.json) return console.log(JSON.stringify({ ...machine, date: new Date().toISOString(), rows }));
  console.log(`${machine.processor}, ${machine.cores} cores, load ${machine.load}, Node ${machine.node}\n`);
  console.log([COLUMNS, COLUMNS.replaceAll(/[^|]+/g, "---"), ...rows.map(line)].join("\n"));
}

/** The best of the runs, which the machine disturbed least. */
function line({ design, assets, edges, planted, found, runs, peakMiB, edits }: OwnFigures): string {
  const best = runs.reduce((a, b) => (b.processor < a.processor ? b : a));
  const { wall, processor, arena, targets, derive, explain, cut, tell } = best;
  const spent = [wall, processor, arena, targets, derive, explain, cut, tell].map((ms) => ms.toFixed(0));
  const cells = [`${design}, ${assets} assets, ${edges} edges`, `${found}/${planted}`, ...spent, peakMiB.toFixed(0)];
  return `| ${[...cells, edits.p50.toFixed(2), edits.p99.toFixed(1)].join(" | ")} |`;
}
