import type { Snapshot } from "../../domain/snapshot.ts";
import { runScan, type ScanOptions } from "../scan/run-scan.ts";
import { EXIT } from "./exit-codes.ts";
import { LiveLine } from "./progress.ts";
import type { Shell } from "./shell.ts";
import { factsOf } from "./terminal.ts";

export interface WatchedScan {
  readonly snapshot: Snapshot;
  readonly interrupted: boolean;
  readonly milliseconds: number;
}

/** Scans with a progress line. The first Ctrl-C stops looking at further files and keeps what was seen; the second ends at once. */
export async function runWatched(options: ScanOptions, shell: Shell, quiet: boolean): Promise<WatchedScan> {
  const line = new LiveLine((text) => shell.remark(text), factsOf(process.stderr), quiet);
  const interrupt = new AbortController();
  const onInterrupt = (): void => {
    if (interrupt.signal.aborted) process.exit(EXIT.interrupted);
    interrupt.abort();
  };
  process.on("SIGINT", onInterrupt);
  const start = performance.now();
  try {
    line.show("Listing files …", start);
    const result = await runScan({
      ...options,
      signal: interrupt.signal,
      onProgress: (done, total) => line.show(`Looking at files: ${done} of ${total}`, performance.now()),
    });
    const leftOut = { folders: result.skippedFolders, ignoredEntries: result.ignoredEntries };
    return {
      snapshot: { ...result.snapshot, leftOut },
      interrupted: interrupt.signal.aborted,
      milliseconds: performance.now() - start,
    };
  } finally {
    line.clear();
    process.off("SIGINT", onInterrupt);
  }
}
