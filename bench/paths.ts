import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DESIGNS } from "../src/testing/attack/planted/estates.ts";
import { postgresqlMissing } from "../src/testing/postgresql.ts";
import { DEFAULT_CACHE, folderOf, GRAPH_PEERS, placeOf } from "./install.ts";
import type { OwnFigures } from "./paths/own.ts";
import type { Reached } from "./paths/reach.ts";

const OPTIONS = {
  assets: { type: "string", default: "100000" },
  edges: { type: "string", default: "1000000" },
  runs: { type: "string", default: "3" },
  edits: { type: "string", default: "1000" },
  peers: { type: "string", default: "sqlite,postgresql,kuzu,graphology" },
  cache: { type: "string", default: DEFAULT_CACHE },
  /** Minutes for each process. */
  minutes: { type: "string", default: "30" },
  json: { type: "boolean", default: false },
} as const;

type Values = { readonly [K in Exclude<keyof typeof OPTIONS, "json">]: string };

const COLUMNS =
  "| estate | planted found | inventing CPU ms | filling CPU ms | wall ms | CPU ms | arena | targets | derive | explain | cut | tell | peak MiB | an edit, p50 | p99 |";
const PEER_COLUMNS =
  "| plain reachability | reached | same | filling ms | wall ms | CPU ms | peak MiB | × own plain | × the whole analysis |";

/** What one peer did, or why it did nothing. */
type PeerRow = { readonly peer: string } & (Reached | { readonly skipped: string });

/**
 * Attack paths over generated estates, each in a process of its own: from the graph in memory to ranked paths and fixes; and beside it what
 * others take for less, plain reachability from the same entries over the same edges.
 */
export function benchPaths(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const rows = DESIGNS.map((design) => {
    const figures = inProcess<OwnFigures>(
      "own",
      [design, values.assets, values.edges, values.runs, values.edits],
      values,
    );
    const peers = ["own", ...values.peers.split(",").filter(Boolean)].map((peer) => peerRow(peer, design, values));
    return { design, figures, peers };
  });
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, load: loadavg(), node: process.version };
  if (values.json) return console.log(JSON.stringify({ ...machine, date: new Date().toISOString(), rows }));
  console.log(`${machine.processor}, ${machine.cores} cores, load ${machine.load}, Node ${machine.node}\n`);
  const own = rows.map(({ design, figures }) =>
    "failed" in figures ? `| ${design} | ${figures.failed} |` : line(figures),
  );
  console.log([COLUMNS, ruled(COLUMNS), ...own].join("\n"));
  console.log("\nA ratio below 1 is a win of the peer over ours.");
  for (const { design, figures, peers } of rows)
    console.log([`\n${design}:\n`, PEER_COLUMNS, ruled(PEER_COLUMNS), ...peerLines(figures, peers)].join("\n"));
}

const ruled = (columns: string): string => columns.replaceAll(/[^|]+/g, "---");

/** What a script of `bench/paths` prints, or how it failed. */
function inProcess<T>(script: string, given: readonly string[], { minutes }: Values): T | { readonly failed: string } {
  const path = join(import.meta.dirname, `paths/${script}.ts`);
  try {
    const timeout = Number(minutes) * 60_000;
    const options = { encoding: "utf8", timeout } as const;
    return JSON.parse(
      execFileSync(process.execPath, ["--max-old-space-size=16000", "--expose-gc", path, ...given], options),
    ) as T;
  } catch (error) {
    const { code, stderr = "" } = error as { code?: string; stderr?: string };
    const why = stderr.split("\n").find((text) => /error/i.test(text)) ?? String(error).split("\n", 1)[0];
    return { failed: code === "ETIMEDOUT" ? `did not end within ${minutes} minutes` : `failed: ${why}` };
  }
}

function peerRow(peer: string, design: string, values: Values): PeerRow {
  const installation = GRAPH_PEERS[peer as keyof typeof GRAPH_PEERS];
  const place = installation === undefined ? { program: "" } : placeOf(installation, values.cache);
  if ("missing" in place) return { peer, skipped: place.missing };
  if (peer === "postgresql" && postgresqlMissing !== null) return { peer, skipped: postgresqlMissing };
  const folder = installation === undefined ? values.cache : folderOf(installation, values.cache);
  const made = inProcess<Reached>("reach", [peer, design, values.assets, values.edges, folder], values);
  return "failed" in made ? { peer, skipped: made.failed } : { peer, ...made };
}

/** The best of the runs, which the machine disturbed least. */
const bestOf = ({ runs }: OwnFigures) => runs.reduce((a, b) => (b.processor < a.processor ? b : a));

function line(figures: OwnFigures): string {
  const { design, assets, edges, planted, found, inventMs, graphMs, peakMiB, edits } = figures;
  const { wall, processor, arena, targets, derive, explain, cut, tell } = bestOf(figures);
  const spent = [inventMs, graphMs, wall, processor, arena, targets, derive, explain, cut, tell].map((ms) =>
    ms.toFixed(0),
  );
  const cells = [`${design}, ${assets} assets, ${edges} edges`, `${found}/${planted}`, ...spent, peakMiB.toFixed(0)];
  return `| ${[...cells, edits.p50.toFixed(2), edits.p99.toFixed(1)].join(" | ")} |`;
}

/** A ratio below 1 is a win of the peer. */
function peerLines(figures: OwnFigures | { readonly failed: string }, peers: readonly PeerRow[]): readonly string[] {
  const own = peers.find(({ peer }) => peer === "own");
  const plain = own !== undefined && "count" in own ? own : null;
  const whole = "failed" in figures ? null : bestOf(figures).wall;
  const times = (wall: number, of: number | null): string => (of === null ? "-" : (wall / of).toPrecision(2));
  return peers.map((row) => {
    if ("skipped" in row) return `| ${row.peer} | skipped: ${row.skipped} |`;
    const same = plain === null ? "-" : row.count === plain.count ? "yes" : "NO";
    const spent = [row.fillMs, row.wall, row.processor, row.peakMiB].map((value) => value.toFixed(0));
    return `| ${[row.peer, row.count, same, ...spent, times(row.wall, plain?.wall ?? null), times(row.wall, whole)].join(" | ")} |`;
  });
}
