import type { Access } from "../contract/access.ts";
import type { Judging } from "../contract/judging.ts";
import type { Engine } from "../engine/engine.ts";
import { type Scoped, scoped } from "../engine/scoped.ts";

/** What readers read through: the rows that an access reaches. */
export interface View {
  readonly access: Access;
  readonly engine: Engine;
  readonly judging: Judging;
  /** For what answers at once. */
  readonly rows: Scoped;
  /** For what may take longer, or must see one state in several queries. */
  long<Result>(work: (rows: Scoped) => Promise<Result>): Promise<Result>;
  /** The whole organisation's rows, for what answers at once and shows nothing of them. */
  readonly allRows: Scoped;
  /** The whole organisation's rows, for answers that need them and show only what the access reaches. */
  whole<Result>(work: (rows: Scoped) => Promise<Result>): Promise<Result>;
}

export const viewOf = (engine: Engine, access: Access, judging: Judging): View => ({
  access,
  engine,
  judging,
  rows: scoped(engine.reads, access),
  allRows: scoped(engine.reads, { ...access, projects: "all" }),
  long: (work) => engine.snapshot((database) => work(scoped(database, access))),
  whole: (work) => engine.snapshot((database) => work(scoped(database, { ...access, projects: "all" }))),
});
