import { Worker } from "node:worker_threads";
import { type FileResult, type FileTask, prefilterOf } from "./examine.ts";
import { type ExamineSetup, HereExaminer, isSmall } from "./examine-here.ts";
import { FileWatch, newProgress, type Progress, TICK } from "./file-watch.ts";
import { knowledge } from "./knowledge.ts";
import { LIMITS } from "./limits.ts";
import { loadConnectors } from "./load-connectors.ts";
import type { NeedleTable } from "./needle-table.ts";

/** What a worker gets at its start. `progress`: what it tells of the file in hand, by which the pool sees a hang. `prefilter`: one for all. */
export interface WorkerSetup extends ExamineSetup {
  readonly prefilter: NeedleTable;
  readonly progress: Progress;
}

export type Batch = readonly FileTask[];

const BATCH_FILES = 48;
const BATCH_BYTES = 768 * 1024;

/** Cuts files into batches of about equal work, the largest files first: a large one begun last would keep all others waiting. */
function batches(tasks: readonly FileTask[]): Batch[] {
  const result: Batch[] = [];
  let batch: FileTask[] = [];
  let bytes = 0;
  const flush = (): void => {
    if (batch.length > 0) result.push(batch);
    batch = [];
    bytes = 0;
  };
  for (const task of [...tasks].sort((a, b) => b.size - a.size)) {
    batch.push(task);
    bytes += Math.min(task.size, BATCH_BYTES);
    if (batch.length >= BATCH_FILES || bytes >= BATCH_BYTES) flush();
  }
  flush();
  return result;
}

/** Examines files: a few in this thread, many in workers. A file that hangs or exhausts its worker costs that worker, and is reported; the rest is examined by a new one. */
export class ExaminePool {
  readonly #setup: ExamineSetup;
  readonly #size: number;
  readonly #workers = new Set<PoolWorker>();
  #here: HereExaminer | undefined;
  #prefilter: Promise<NeedleTable> | undefined;

  /** The root must be a real path. */
  constructor(setup: ExamineSetup, size: number) {
    this.#setup = setup;
    this.#size = size;
  }

  /**
   * Results sorted by path, whatever the number of workers. `onProgress` hears how many files are done. After `signal` no further
   * batch is begun; its files come back as not examined.
   */
  async examine(
    tasks: readonly FileTask[],
    onProgress: (done: number) => void,
    signal?: AbortSignal,
  ): Promise<FileResult[]> {
    if (tasks.length === 0) return [];
    const results = this.#workers.size === 0 && isSmall(tasks) ? [...(await this.#examineHere(tasks, signal))] : [];
    onProgress(results.length);
    const done = new Set(results.map(({ path }) => path));
    const queue = batches(tasks.filter(({ path }) => !done.has(path))).reverse();
    const lanes = Math.min(this.#size, queue.length);
    if (lanes > 0) this.#prefilter ??= prefilterFor(this.#setup);
    const prefilter = await this.#prefilter;
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        for (let batch = queue.pop(); batch !== undefined; batch = queue.pop()) {
          if (signal?.aborted) {
            results.push(...batch.map(({ path }) => lost(path, "truncated")));
            continue;
          }
          const worker = this.#idle() ?? this.#start(prefilter as NeedleTable);
          worker.busy = true;
          const outcome = await worker.run(batch);
          worker.busy = false;
          if (outcome.results === undefined) {
            this.#workers.delete(worker);
            results.push(lost(outcome.path, outcome.reason));
            const rest = batch.filter(({ path }) => path !== outcome.path);
            if (rest.length > 0) queue.push(rest);
          } else results.push(...outcome.results);
          onProgress(results.length);
        }
      }),
    );
    return results.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async #examineHere(tasks: readonly FileTask[], signal: AbortSignal | undefined): Promise<readonly FileResult[]> {
    this.#here ??= await HereExaminer.start(this.#setup);
    const results = await this.#here.examine(tasks, signal);
    // Stopped in the middle of a file, it may be in any state.
    if (results.length < tasks.length) this.#here = undefined;
    return results;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.end()));
    this.#workers.clear();
  }

  #idle(): PoolWorker | undefined {
    return [...this.#workers].find((worker) => !worker.busy);
  }

  #start(prefilter: NeedleTable): PoolWorker {
    const worker = new PoolWorker({ ...this.#setup, prefilter, progress: newProgress() });
    this.#workers.add(worker);
    return worker;
  }
}

const prefilterFor = async ({ connectorsModule }: ExamineSetup): Promise<NeedleTable> =>
  prefilterOf(await loadConnectors(connectorsModule), knowledge);

type Loss = {
  readonly reason: "timed-out" | "too-large" | "failed" | "truncated";
  readonly path: string;
  readonly results?: undefined;
};
type Outcome = { readonly results: readonly FileResult[] } | Loss;

const LOSS_DETAIL = {
  "timed-out": `took over ${LIMITS.fileMilliseconds} ms of its thread`,
  "too-large": `needed over ${LIMITS.workerHeapMebibytes} MiB of memory`,
  failed: "the examining thread ended unexpectedly",
  truncated: "the scan was interrupted before it was reached",
} as const;

const lost = (path: string, reason: Loss["reason"]): FileResult => ({
  path,
  facts: [],
  examinedBy: [],
  notExamined: [{ path, connector: null, reason, detail: LOSS_DETAIL[reason] }],
});

/** One thread. Its listeners stay for its whole life: taking them off between batches also cuts the channel. */
class PoolWorker {
  busy = false;
  readonly #progress: Progress;
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  #settle: (outcome: Outcome) => void = () => {};
  #batch: Batch = [];

  constructor(setup: WorkerSetup) {
    this.#progress = setup.progress;
    this.#worker = new Worker(new URL("./worker.js", import.meta.url), {
      workerData: setup,
      resourceLimits: {
        maxOldGenerationSizeMb: LIMITS.workerHeapMebibytes,
        maxYoungGenerationSizeMb: LIMITS.workerYoungMebibytes,
      },
    });
    this.#ready = new Promise((resolve) => {
      this.#worker.on("message", (message: "ready" | readonly FileResult[]) => {
        if (message === "ready") resolve();
        else this.#settle({ results: message });
      });
    });
    this.#worker.on("error", (error: NodeJS.ErrnoException) => {
      this.#lose(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-large" : "failed");
    });
    this.#worker.on("exit", () => this.#lose("failed"));
  }

  #lose(reason: Loss["reason"]): void {
    const path = this.#path();
    if (path !== undefined) this.#settle({ reason, path });
  }

  /** The file in hand, else the first. */
  #path(): string | undefined {
    return this.#batch[Math.max(0, Atomics.load(this.#progress, 0) - 1)]?.path;
  }

  /** Processor time of the thread so far, in milliseconds. */
  async #used(): Promise<number> {
    const { user, system } = await this.#worker.cpuUsage();
    return (user + system) / 1_000;
  }

  async run(batch: Batch): Promise<Outcome> {
    this.#batch = batch;
    return new Promise((resolve) => {
      const watch = new FileWatch(this.#progress, LIMITS.fileMilliseconds, () => this.#used());
      const ticks = setInterval(async () => {
        if (await watch.isLate()) settle({ reason: "timed-out", path: this.#path() ?? "" });
      }, TICK);
      const settle = (outcome: Outcome): void => {
        if (this.#settle !== settle) return;
        this.#settle = () => {};
        clearInterval(ticks);
        if (outcome.results === undefined) void this.#worker.terminate();
        resolve(outcome);
      };
      this.#settle = settle;
      void this.#ready.then(() => this.#worker.postMessage(batch));
    });
  }

  async end(): Promise<void> {
    this.#settle = () => {};
    await this.#worker.terminate();
  }
}
