import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { SqliteConnection, type Statements } from "./connection.ts";

/** Kysely over one SQLite connection, which one user has at a time: the others wait in the order they came. */
export const sqliteDialect = (statements: Statements, begin: "begin immediate" | "begin"): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new QueuedDriver(statements, begin),
  createIntrospector: (database) => new SqliteIntrospector(database),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

class QueuedDriver implements Driver {
  readonly #connection: DatabaseConnection;
  readonly #begin: string;
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(statements: Statements, begin: string) {
    this.#connection = new SqliteConnection(statements);
    this.#begin = begin;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    this.#release = resolve;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.#begin));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async destroy(): Promise<void> {}
}
