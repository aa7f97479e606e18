import type { Visit, Visits } from "../contract/visits.ts";
import { insertRows, type Scoped, scoped } from "../engine/scoped.ts";
import type { Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";

/** Who was not seen for so long has left. */
const LEFT_AFTER = 30 * 60_000;
/** A person is noted as seen at most this often. */
const SEEN_EVERY = 60_000;

export const visitsOf = (view: View): Visits => ({
  look: (person, now) => look(view, person, now),
  isPutAway: async (person, what) => (await awayRow(view.allRows, person, what)) !== undefined,
  putAway: (person, what, away) =>
    writing(view, async (rows, insert) => {
      if (away) await insert("put_away", { person, what }, "keep");
      else await rows.deleteFrom("put_away").where("person", "=", person).where("what", "=", what).execute();
    }),
});

async function look(view: View, person: string, now: number): Promise<Visit> {
  const known = await visitRow(view.allRows, person);
  const next = visitAt(known, person, now);
  if (next !== known) await writing(view, (_rows, insert) => insert("visit", next, ["person"]));
  return { began: next.began_at, before: next.before };
}

/** The visit after a look: the same row where there is nothing new to keep. */
function visitAt(known: Row<"visit"> | undefined, person: string, now: number): Row<"visit"> {
  if (known === undefined) return { person, began_at: now, seen_at: now, before: null };
  const silence = now - known.seen_at;
  if (silence > LEFT_AFTER) return { person, began_at: now, seen_at: now, before: known.seen_at };
  return silence < SEEN_EVERY ? known : { ...known, seen_at: now };
}

const visitRow = (rows: Scoped, person: string): Promise<Row<"visit"> | undefined> =>
  rows.selectFrom("visit").selectAll().where("person", "=", person).executeTakeFirst();

const awayRow = (rows: Scoped, person: string, what: string): Promise<Row<"put_away"> | undefined> =>
  rows.selectFrom("put_away").selectAll().where("person", "=", person).where("what", "=", what).executeTakeFirst();

type Insert = <Name extends "visit" | "put_away">(
  table: Name,
  row: Row<Name>,
  replacing: readonly string[] | "keep",
) => Promise<void>;

/** Writes rows of the whole organisation: they are about its people, whatever of the estate these see. */
const writing = ({ engine, access: { organisation } }: View, work: (rows: Scoped, insert: Insert) => Promise<void>) =>
  engine.write((database) =>
    work(scoped(database, { organisation, projects: "all" }), (table, row, replacing) =>
      insertRows(engine, database, organisation, table, [row], replacing),
    ),
  );
