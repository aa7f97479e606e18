import { parentPort } from "node:worker_threads";
import { type Failure, failureOf } from "./failure.ts";

/** What a thread can be asked to do, by name: each takes one question that can be copied, and gives an answer that can. */
export type Acts<Names extends PropertyKey> = { readonly [Name in Names]: (question: never) => unknown };

export interface Asked {
  readonly number: number;
  readonly act: string;
  readonly question: unknown;
}

export type Answer =
  | { readonly number: number; readonly found: unknown }
  | { readonly number: number; readonly failure: Failure };

/** Has this thread answer what it is asked, one question after the other: each may hold a whole estate. */
export function answering<Names extends PropertyKey>(acts: Acts<Names>): void {
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (asked: Asked) => {
    last = last.then(async () => parentPort?.postMessage(await answerTo(acts, asked)));
  });
}

async function answerTo<Names extends PropertyKey>(acts: Acts<Names>, asked: Asked): Promise<Answer> {
  const { number, act, question } = asked;
  try {
    return { number, found: await acts[act as Names](question as never) };
  } catch (error) {
    return { number, failure: failureOf(error) };
  }
}
