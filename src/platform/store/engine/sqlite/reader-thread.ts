import { Worker } from "node:worker_threads";
import type { Statements } from "./connection.ts";
import type { ReaderAnswer, ReaderQuestion } from "./reader.ts";

interface Waiting {
  readonly resolve: (rows: unknown[]) => void;
  readonly reject: (error: Error) => void;
}

/** Statements that run in a thread of their own over the same file, read-only. It starts with the first question. */
export class ReaderThread implements Statements {
  readonly #file: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #number = 0;

  constructor(file: string) {
    this.#file = file;
  }

  async run(sql: string, parameters: readonly unknown[]) {
    const question: ReaderQuestion = { number: ++this.#number, sql, parameters };
    const { promise, resolve, reject } = Promise.withResolvers<unknown[]>();
    this.#waiting.set(question.number, { resolve, reject });
    const worker = this.#started();
    worker.ref();
    worker.postMessage(question);
    return { rows: await promise, changes: 0 };
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const module = import.meta.url.endsWith(".ts") ? "./reader.ts" : "./reader.js";
    const worker = new Worker(new URL(module, import.meta.url), { workerData: this.#file });
    worker.on("message", (answer: ReaderAnswer) => this.#settle(answer));
    worker.on("error", (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", () => this.#fail(new Error("the reader's thread ended")));
    this.#worker = worker;
    return worker;
  }

  #settle(answer: ReaderAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if ("error" in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.rows);
    // An idle reader does not keep the process alive.
    if (this.#waiting.size === 0) this.#worker?.unref();
  }

  #fail(error: Error): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
