import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { SourceError } from "../../../domain/errors.ts";
import type { Push } from "../../store/contract/ingest.ts";
import { JobError } from "../kind.ts";
import { SCAN_LIMITS } from "./limits.ts";

/** What a scan saw, ready to be pushed under a source. */
export type Seen = Omit<Push, "id" | "source">;

/** What the scanning process says beside its result. */
export type ChildMessage =
  | { readonly done: number; readonly total: number }
  | { readonly error: string; readonly isFinal: boolean };

/** What is scanned. */
export interface ScannedPlace {
  readonly root: string;
  readonly name: string;
  readonly upload?: string;
  /** The commit of the run before, null where none names one; missing: nothing is told of where it comes from. */
  readonly since?: string | null;
}

/** How much one scan may cost; for tests less. */
export type ScanLimits = { readonly [Name in keyof typeof SCAN_LIMITS]: number };

const PAGE = 4_096;
const WATCH_EVERY = 500;

/**
 * Scans a folder in a process of its own, with memory and time of its own and nothing of this one's environment. With `upload`, a file
 * in that folder, the process unpacks it there first and scans what comes out. Throws when it ends without a result, and when `signal`
 * ends; the process is gone then.
 */
export async function scanInChild(
  place: ScannedPlace,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
  limits: ScanLimits = SCAN_LIMITS,
): Promise<Seen> {
  signal.throwIfAborted();
  const file = fileURLToPath(
    new URL(import.meta.url.endsWith(".ts") ? "./scan-child.ts" : "./scan-child.js", import.meta.url),
  );
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.heapMebibytes}`, file, JSON.stringify(place)], {
    cwd: tmpdir(),
    env: { PATH: "/usr/bin:/bin", TMPDIR: tmpdir() },
    stdio: ["ignore", "pipe", "ignore", "ipc"],
  });
  let why: Error | undefined;
  const end = (error: Error): void => {
    why ??= error;
    child.kill("SIGKILL");
  };
  const onAbort = (): void => end(signal.reason as Error);
  signal.addEventListener("abort", onAbort);
  const minutes = Math.round(limits.scanWithin / 60_000);
  const late = setTimeout(() => end(new SourceError(`the scan took over ${minutes} minutes`)), limits.scanWithin);
  const watch = setInterval(() => {
    if (memoryOf(child) > limits.memoryMebibytes)
      end(new JobError(`the scan needed over ${limits.memoryMebibytes} MiB of memory`));
  }, WATCH_EVERY);
  child.on("message", (message: ChildMessage) => {
    if ("error" in message) why ??= message.isFinal ? new JobError(message.error) : new SourceError(message.error);
    else onProgress(message.done, message.total);
  });
  try {
    const [text, code] = await Promise.all([textOf(child, limits.resultBytes, end), exitOf(child)]);
    if (why !== undefined) throw why;
    if (code !== 0) throw new SourceError("the scanning process ended without a result; it may have run out of memory");
    return JSON.parse(text) as Seen;
  } finally {
    clearTimeout(late);
    clearInterval(watch);
    signal.removeEventListener("abort", onAbort);
  }
}

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });

async function textOf(child: ChildProcess, most: number, end: (error: Error) => void): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) {
      end(new JobError(`the scan saw more than the ${most} bytes that are taken`));
      return "";
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** MiB that a process holds now; 0 where that cannot be told. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
    return Number.isFinite(pages) ? (pages * PAGE) / (1 << 20) : 0;
  } catch {
    return 0;
  }
}
