import { createRequire } from "node:module";
import { resolve } from "node:path";
import { resourceUsage } from "node:process";
import { Arena } from "../../src/analysis/attack/arena.ts";
import { ColumnarGraph } from "../../src/analysis/graph/columnar-graph.ts";
import { attackSteps } from "../../src/catalog/attack-steps.generated.ts";
import { type Design, plantedEstate } from "../../src/testing/attack/planted/estates.ts";
import { type Asker, askers, type PlainGraph } from "./askers.ts";

/** What one program found of what can be reached, by any edges, from where attacks begin. Milliseconds. */
export interface Reached {
  readonly count: number;
  readonly fillMs: number;
  readonly wall: number;
  /** Of this process: not of a server that did the work. */
  readonly processor: number;
  readonly peakMiB: number;
}

/** `node bench/paths/reach.ts ASKER DESIGN ASSETS EDGES FOLDER`; the folder holds the packages of the asker. */
const [, , name = "own", design = "teams", assets = "1000", edges = "10000", folder = "/"] = process.argv;
const { assembly } = plantedEstate(design as Design, 1, Number(assets), Number(edges));
const graph = new ColumnarGraph(assembly);
const arena = new Arena(graph, attackSteps, null);
const plain = plainOf();

/** The edges by rows, and one more row that points at all on which some attack may begin. */
function plainOf(): PlainGraph {
  const begins = [...attackSteps.entries()].filter(([, { needs }]) => needs.length === 0).map(([index]) => index);
  const entries = Array.from({ length: graph.size }, (_, row) => row).filter((row) =>
    begins.some((step) => arena.applies(step, row) !== "no"),
  );
  const { length } = assembly.relationships;
  const [from, to] = [new Uint32Array(length + entries.length), new Uint32Array(length + entries.length)];
  for (const [edge, one] of assembly.relationships.entries()) {
    from[edge] = graph.row(one.from);
    to[edge] = graph.row(one.to);
  }
  from.fill(graph.size, length);
  to.set(entries, length);
  return { rows: graph.size + 1, from, to, source: graph.size };
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const asker = askers[name] as Asker;
const begun = performance.now();
const ask = await asker(plain, createRequire(resolve(folder, "node_modules/of.js")));
const fillMs = performance.now() - begun;
const [wall, processor] = [performance.now(), processorMs()];
const count = await ask();
const reached: Reached = {
  count,
  fillMs,
  wall: performance.now() - wall,
  processor: processorMs() - processor,
  peakMiB: resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(reached), () => process.exit());
