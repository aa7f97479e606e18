import { moduleBeside, Thread } from "../../../threads/thread.ts";
import type { Statements } from "./connection.ts";
import type { ReaderActs } from "./reader.ts";

/** Statements that run in a thread of their own over the same file, read-only. It starts with the first question. */
export class ReaderThread implements Statements {
  readonly #thread: Thread<ReaderActs>;

  constructor(file: string) {
    this.#thread = new Thread(moduleBeside(import.meta.url, "reader"), { data: file });
  }

  async run(sql: string, parameters: readonly unknown[]) {
    return { rows: await this.#thread.ask("run", { sql, parameters }), changes: 0 };
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}
