import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { driftBetween } from "../src/analysis/drift/classify.ts";
import { driftClasses } from "../src/catalog/drift-classes.ts";
import { driftKinds } from "../src/catalog/drift-kinds.generated.ts";
import { nothingSaid } from "../src/domain/drift-class.ts";
import { hexDigest } from "../src/platform/files/digest.ts";
import { state } from "./drift/state.ts";
import { type Row, timed } from "./drift/timed.ts";

/** Seconds of processor that a peer gets, loading included, and memory in MiB. */
const CAP = 90;
const MEMORY = 6_000;

/** What a peer took; undefined where it did not end within its cap. */
function peerRow(size: number, folder?: string): Promise<Row | undefined> {
  const worker = new Worker(new URL("drift/peer.ts", import.meta.url), {
    workerData: { size, folder },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  return new Promise((resolve, reject) => {
    const start = process.cpuUsage();
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(start);
      if (user + system < CAP * 1_000_000) return;
      resolve(undefined);
      void worker.terminate();
    }, 500);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => clearInterval(watch));
  });
}

const shown = (size: number, name: string, row: Row | undefined): string =>
  row === undefined
    ? `${size} assets  ${name.padEnd(36)} did not end within ${CAP} s of processor`
    : `${size} assets  ${row.name.padEnd(36)} ${row.seconds.toFixed(3)} s  ${row.found} found`;

function ownRow(size: number): Row {
  const [before, after] = [state(size, false), state(size, true)];
  const knowledge = { kinds: driftKinds, classes: driftClasses, digest: hexDigest };
  const said = nothingSaid("2026-11-26T00:00:00Z");
  return timed("stance, explained and classed", () => driftBetween(before, after, knowledge, said).drifts.length);
}

/** `npm run bench -- drift [--sizes 100000,1000000] [--jsondiffpatch FOLDER]`: the folder is one where it was installed. */
export async function benchDrift(words: readonly string[]): Promise<void> {
  const options = { sizes: { type: "string", default: "100000,1000000" }, jsondiffpatch: { type: "string" } } as const;
  const { values } = parseArgs({ args: [...words], options });
  for (const size of values.sizes.split(",").map(Number)) {
    console.info(shown(size, "stance", ownRow(size)));
    console.info(shown(size, "SQL EXCEPT", await peerRow(size)));
    if (values.jsondiffpatch !== undefined)
      console.info(shown(size, "jsondiffpatch", await peerRow(size, values.jsondiffpatch)));
  }
}
