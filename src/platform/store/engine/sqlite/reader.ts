import { DatabaseSync } from "node:sqlite";
import { workerData } from "node:worker_threads";
import { answering } from "../../../threads/answering.ts";
import { LocalStatements } from "./connection.ts";

const statements = new LocalStatements(new DatabaseSync(workerData as string, { readOnly: true }));

const acts = {
  run: ({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }): unknown[] =>
    statements.runNow(sql, parameters).rows,
};

export type ReaderActs = typeof acts;

/** The thread of long reads: it can read and nothing else. */
answering(acts);
