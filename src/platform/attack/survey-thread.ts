import { Worker } from "node:worker_threads";
import type { Answer, AnswerTo, Part, Question, Told } from "./surveyor.ts";

interface Waiting {
  readonly resolve: (found: AnswerTo[keyof AnswerTo]) => void;
  readonly reject: (error: Error) => void;
}

/** The thread of surveys, seen from outside. It starts with the first word, and does not keep the process alive. */
export class SurveyThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #number = 0;
  /** How often it ended by itself: what it knew is gone. */
  losses = 0;

  /** Sends a part of a graph, for a survey that is asked for later. */
  send(key: string, part: Part): void {
    this.#started().postMessage({ key, part } satisfies Told);
  }

  forget(key: string): void {
    this.#worker?.postMessage({ key, forget: true } satisfies Told);
  }

  ask<Q extends Question>(key: string, question: Q): Promise<AnswerTo[Q["ask"]]> {
    const number = ++this.#number;
    const { promise, resolve, reject } = Promise.withResolvers<AnswerTo[keyof AnswerTo]>();
    this.#waiting.set(number, { resolve, reject });
    const worker = this.#started();
    worker.ref();
    worker.postMessage({ key, number, question } satisfies Told);
    return promise as Promise<AnswerTo[Q["ask"]]>;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const module = import.meta.url.endsWith(".ts") ? "./surveyor.ts" : "./surveyor.js";
    const worker = new Worker(new URL(module, import.meta.url));
    worker.unref();
    worker.on("message", (answer: Answer) => this.#settle(answer));
    worker.on("error", (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", () => this.#fail(new Error("the thread of attack surveys ended")));
    this.#worker = worker;
    return worker;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if ("error" in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.found);
    if (this.#waiting.size === 0) this.#worker?.unref();
  }

  #fail(error: Error): void {
    if (this.#worker !== undefined) this.losses += 1;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
