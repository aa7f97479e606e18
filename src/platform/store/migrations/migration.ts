import type { Kysely, RawBuilder } from "kysely";
import type { Engine } from "../engine/engine.ts";
import type { AllRows } from "../engine/tables.ts";

/** How the engine calls the types of columns. Text is ordered by its bytes on both. */
export interface TypeNames {
  readonly text: RawBuilder<unknown>;
  readonly integer: RawBuilder<unknown>;
  readonly bytes: RawBuilder<unknown>;
}

/** One step in the life of the schema. Never changed once released. */
export interface Migration {
  /** Begins with its number. */
  readonly name: string;
  /**
   * Does a part of the work, in one transaction, and says whether there is more. So a large table is changed in batches, and a
   * migration that was interrupted goes on where it stopped.
   */
  up(database: Kysely<AllRows>, engine: Engine, types: TypeNames): Promise<"done" | "more">;
}
