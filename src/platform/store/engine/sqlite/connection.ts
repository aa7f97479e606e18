import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";

const MOST_STATEMENTS = 500;
/** Milliseconds for which statements may follow each other before everything else of the process has its turn. */
const TURN = 15;

/** Answers one statement: rows where it gives any, and the number of rows it changed. */
export interface Statements {
  run(sql: string, parameters: readonly unknown[]): Promise<{ readonly rows: unknown[]; readonly changes: number }>;
}

/** Statements of one database in this thread, prepared once each. */
export class LocalStatements implements Statements {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();
  #turn = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async run(sql: string, parameters: readonly unknown[]) {
    if (performance.now() - this.#turn > TURN) {
      await setImmediate();
      this.#turn = performance.now();
    }
    return this.runNow(sql, parameters);
  }

  runNow(sql: string, parameters: readonly unknown[]): { rows: unknown[]; changes: number } {
    const statement = this.#statement(sql);
    const values = parameters as SQLInputValue[];
    if (statement.columns().length > 0) return { rows: statement.all(...values), changes: 0 };
    return { rows: [], changes: Number(statement.run(...values).changes) };
  }

  #statement(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    if (this.#prepared.size >= MOST_STATEMENTS) this.#prepared.clear();
    const statement = this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}

/** Kysely's view of statements. */
export class SqliteConnection implements DatabaseConnection {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, changes } = await this.#statements.run(sql, parameters);
    return { rows: rows as Row[], numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: the contract wants a generator; lists are read in pages instead
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error("rows are read in pages");
  }
}
