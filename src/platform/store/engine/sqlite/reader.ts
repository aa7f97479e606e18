import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { LocalStatements } from "./connection.ts";

/** A question to the reader's thread, and its answer. */
export interface ReaderQuestion {
  readonly number: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}
export type ReaderAnswer =
  | { readonly number: number; readonly rows: unknown[] }
  | { readonly number: number; readonly error: string };

/** The thread of long reads: it can read and nothing else. */
const statements = new LocalStatements(new DatabaseSync(workerData as string, { readOnly: true }));

parentPort?.on("message", ({ number, sql, parameters }: ReaderQuestion) => {
  let answer: ReaderAnswer;
  try {
    answer = { number, rows: statements.runNow(sql, parameters).rows };
  } catch (error) {
    answer = { number, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
