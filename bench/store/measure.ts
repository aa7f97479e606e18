import { resourceUsage } from "node:process";
import { openStore } from "../../src/platform/store/open-store.ts";
import { judging, someone } from "../../src/testing/stores.ts";
import { ORGANISATION } from "./fill.ts";
import { pushOf } from "./looks.ts";
import { alone, type Latencies, openLoop } from "./open-loop.ts";
import { operationsOn } from "./operations.ts";

/** What one process saw of a store. */
export interface Measured {
  readonly latencies: readonly Latencies[];
  /** The same, each asked when nothing else is. */
  readonly alone: readonly Latencies[];
  /** Of a scan that changed nothing, in milliseconds. */
  readonly pushAgain: number;
  readonly peakMiB: number;
}

const ALONE = 10;

/** Measures in a process of its own, so that its memory is that of the store alone: `node bench/store/measure.ts AT SOURCES RATE SECONDS`. */
const [, , at = "", sources = "0", perSecond = "50", seconds = "60"] = process.argv;
const store = await openStore({ at, judging });
const operations = await operationsOn(store, Number(sources));
for (const { run } of operations) await run();
const byThemselves = await alone(operations, ALONE);
const latencies = await openLoop(operations, { perSecond: Number(perSecond), seconds: Number(seconds) });
const start = performance.now();
await store
  .within({ organisation: ORGANISATION, projects: "all" })
  .ingest.push(pushOf(0, `again-${Date.now()}`), someone);
const measured: Measured = {
  latencies,
  alone: byThemselves,
  pushAgain: performance.now() - start,
  peakMiB: resourceUsage().maxRSS / 1024,
};
await store.close();
console.log(JSON.stringify(measured));
