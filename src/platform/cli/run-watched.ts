import type { Observation } from "../../domain/observation.ts";
import type { Snapshot } from "../../domain/snapshot.ts";
import { runScan, type ScanOptions, type ScanResult } from "../scan/run-scan.ts";
import { EXIT } from "./exit-codes.ts";
import { LiveLine } from "./progress.ts";
import type { Shell } from "./shell.ts";
import { factsOf } from "./terminal.ts";

/** One Ctrl-C may arrive twice: from the terminal, and passed on by npm or another parent. */
const ECHO_MILLISECONDS = 500;

interface WatchedScan {
  readonly snapshot: Snapshot;
  readonly observations: readonly Observation[];
  readonly attackPaths: ScanResult["attackPaths"];
  readonly access: ScanResult["access"];
  readonly interrupted: boolean;
  readonly milliseconds: number;
}

/** Scans with a progress line. The first Ctrl-C stops looking at further files and keeps what was seen; the second ends at once. */
export async function runWatched(options: ScanOptions, shell: Shell, quiet: boolean): Promise<WatchedScan> {
  const line = new LiveLine((text) => shell.remark(text), factsOf(process.stderr), quiet);
  const interrupt = new AbortController();
  let interruptedAt = Number.POSITIVE_INFINITY;
  const onInterrupt = (): void => {
    if (performance.now() - interruptedAt > ECHO_MILLISECONDS) process.exit(EXIT.interrupted);
    interruptedAt = Math.min(interruptedAt, performance.now());
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
    const leftOut = {
      folders: result.skippedFolders,
      ignoredEntries: result.ignoredEntries,
      packages: result.leftOutPackages,
    };
    return {
      snapshot: { ...result.snapshot, leftOut },
      observations: result.observations,
      attackPaths: result.attackPaths,
      access: result.access,
      interrupted: interrupt.signal.aborted,
      milliseconds: performance.now() - start,
    };
  } finally {
    line.clear();
    process.off("SIGINT", onInterrupt);
  }
}
