import { type Transferable, Worker } from "node:worker_threads";
import type { Acts, Answer, Asked } from "./answering.ts";
import { errorOf } from "./failure.ts";

interface Waiting {
  readonly resolve: (found: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Asking {
  /** Ends the wait; the thread is ended as well where nobody else waits for it. */
  readonly signal?: AbortSignal | undefined;
  /** What goes over to the thread instead of being copied. */
  readonly given?: readonly Transferable[];
}

interface Setting {
  /** Milliseconds without a question after which it ends and gives its memory back; without them it stays. */
  readonly rest?: number;
  /** What its module finds as `workerData`. */
  readonly data?: unknown;
}

/** Of what is made while an estate is read most stays: in the usual room for young objects it is copied again and again. */
const ROOM = { maxYoungGenerationSizeMb: 64 };

/** The module of a thread that lies beside the one at `url`, in the sources or as it was built. */
export const moduleBeside = (url: string, name: string): URL =>
  new URL(`./${name}.${url.endsWith(".ts") ? "ts" : "js"}`, url);

/**
 * A thread that thinks, seen from outside; its module calls `answering`. It starts with the first question and does not keep the process
 * alive. Where it ends before its answer, whoever waits gets an error, and the next question starts another.
 */
export class Thread<Given extends Acts<keyof Given>> {
  readonly #module: URL;
  readonly #setting: Setting;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #number = 0;
  #resting: NodeJS.Timeout | undefined;
  /** How often it ended: what it knew is gone. */
  losses = 0;

  constructor(module: URL, setting: Setting = {}) {
    this.#module = module;
    this.#setting = setting;
  }

  /** Throws what the act throws. */
  async ask<Name extends keyof Given & string>(
    act: Name,
    question: Parameters<Given[Name]>[0],
    { signal, given = [] }: Asking = {},
  ): Promise<Awaited<ReturnType<Given[Name]>>> {
    signal?.throwIfAborted();
    const number = ++this.#number;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const stop = (): void => this.#giveUp(number, signal?.reason as Error);
    signal?.addEventListener("abort", stop);
    this.#waiting.set(number, { resolve, reject });
    clearTimeout(this.#resting);
    const worker = this.#started();
    worker.ref();
    try {
      worker.postMessage({ number, act, question } satisfies Asked, given);
      return (await promise) as Awaited<ReturnType<Given[Name]>>;
    } finally {
      signal?.removeEventListener("abort", stop);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) this.#idle();
    }
  }

  /** False before the first question, and where it ended: it knows nothing that could be forgotten. */
  get isThere(): boolean {
    return this.#worker !== undefined;
  }

  async close(): Promise<void> {
    clearTimeout(this.#resting);
    await this.#worker?.terminate();
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(this.#module, { workerData: this.#setting.data, resourceLimits: ROOM });
    worker.unref();
    const lost = (error: Error): void => this.#lose(worker, error);
    worker.on("message", (answer: Answer) => this.#settle(answer));
    worker.on("error", (error) => lost(error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", () => lost(new Error("the thread ended before its answer")));
    this.#worker = worker;
    return worker;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.number);
    if ("failure" in answer) waiting?.reject(errorOf(answer.failure));
    else waiting?.resolve(answer.found);
  }

  #giveUp(number: number, reason: Error): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    waiting?.reject(reason);
    if (this.#waiting.size === 0) void this.#end()?.terminate();
  }

  #idle(): void {
    this.#worker?.unref();
    const { rest } = this.#setting;
    if (rest !== undefined) this.#resting = setTimeout(() => void this.#end()?.terminate(), rest).unref();
  }

  /** From now on another one is asked. */
  #end(): Worker | undefined {
    const worker = this.#worker;
    this.#worker = undefined;
    if (worker !== undefined) this.losses += 1;
    return worker;
  }

  #lose(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#end();
    for (const { reject } of this.#waiting.values()) reject(error);
  }
}
