import { sql } from "kysely";
import type { NotExamined } from "../../../domain/observation.ts";
import type { Run, Runs } from "../contract/ingest.ts";
import type { Row } from "../engine/tables.ts";
import type { RunBody } from "../write/ingest.ts";
import { cursorOf, limitOf, pageOf } from "./paging.ts";
import type { View } from "./view.ts";

/** All but the history, which is long. */
const SHOWN = ["run", "source", "at", "status", "not_examined", "body"] as const;

const runOf = ({ run, source, at, status, not_examined, body }: Pick<Row<"run">, (typeof SHOWN)[number]>): Run => ({
  id: run,
  source,
  at,
  status: status as Run["status"],
  notExamined: not_examined,
  provenance: null,
  ...(JSON.parse(body) as RunBody),
});

/** Runs of the sources that an access reaches. */
export const runsOf = ({ rows }: View): Runs => ({
  list: async (filter) => {
    const after = cursorOf(filter.after, "nt");
    const limit = limitOf(filter);
    let query = rows.selectFrom("run").select(SHOWN);
    if (filter.source !== undefined) query = query.where("source", "=", filter.source);
    if (after !== null) query = query.where(sql<boolean>`(at, run) < (${sql.join(after)})`);
    const found = await query
      .orderBy("at", "desc")
      .orderBy("run", "desc")
      .limit(limit + 1)
      .execute();
    return pageOf(found, limit, runOf, (row) => [row.at, row.run]);
  },
  get: async (id) => {
    const row = await rows.selectFrom("run").select(SHOWN).where("run", "=", id).executeTakeFirst();
    return row === undefined ? null : runOf(row);
  },
  before: async (id) => {
    const row = await rows
      .selectFrom("run")
      .innerJoin("run as later", "later.source", "run.source")
      .where("later.run", "=", id)
      .whereRef("run.at", "<", "later.at")
      .select(SHOWN.map((name) => `run.${name}` as const))
      .orderBy("run.at", "desc")
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : runOf(row);
  },
  notExamined: async (run, page = {}) => {
    const [after = -1] = cursorOf(page.after, "n") ?? [];
    const limit = limitOf(page);
    const query = rows
      .selectFrom("not_examined")
      .selectAll()
      .where("run", "=", run)
      .where("number", ">", Number(after));
    const found = await query
      .orderBy("number")
      .limit(limit + 1)
      .execute();
    return pageOf(
      found,
      limit,
      (row) => JSON.parse(row.body) as NotExamined,
      (row) => [row.number],
    );
  },
});
