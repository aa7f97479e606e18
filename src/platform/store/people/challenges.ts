import type { Challenges } from "../contract/sign-on.ts";
import { insertRows, type Scoped, scoped } from "../engine/scoped.ts";
import type { Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";
import { headOf } from "../write/change.ts";
import { newId } from "./rows.ts";

const MOST_ATTEMPTS = 5;

export const challengesOf = (view: View, now: () => number): Challenges => ({
  create: ({ kind, person, detail, expiresAt, secret }) =>
    view.engine.write(async (database) => {
      const rows = scoped(database, view.access);
      await rows.deleteFrom("challenge").where("expires_at", "<=", now()).execute();
      await rows.deleteFrom("challenge").where("kind", "=", kind).where("person", "=", person).execute();
      const of = { challenge: newId(), kind, person, secret, detail: JSON.stringify(detail) };
      const row: Row<"challenge"> = { ...of, attempts: 0, expires_at: expiresAt };
      await insertRows(view.engine, database, view.access.organisation, "challenge", [row]);
      return row.challenge;
    }),
  find: async (id, kind) => {
    const query = view.rows.selectFrom("challenge").selectAll().where("challenge", "=", id).where("kind", "=", kind);
    const row = await query.where("expires_at", ">", now()).executeTakeFirst();
    if (row === undefined) return null;
    const { person, secret, detail, expires_at: expiresAt } = row;
    return { id, kind, person, secret, detail: JSON.parse(detail) as { [name: string]: unknown }, expiresAt };
  },
  attempt: (id) =>
    write(view, async (rows) => {
      const query = rows.updateTable("challenge").set((is) => ({ attempts: is("attempts", "+", 1) }));
      const open = query.where("challenge", "=", id).where("expires_at", ">", now());
      return (await open.where("attempts", "<", MOST_ATTEMPTS).executeTakeFirst()).numUpdatedRows === 1n;
    }),
  consume: (id) =>
    write(view, async (rows) => {
      const query = rows.deleteFrom("challenge").where("challenge", "=", id).where("expires_at", ">", now());
      return (await query.executeTakeFirst()).numDeletedRows === 1n;
    }),
  spend: (what, expiresAt) => spend(view, now(), { spent: what, expires_at: expiresAt }),
});

const spend = ({ engine, access }: View, now: number, row: Row<"spent">): Promise<boolean> =>
  engine.write(async (database) => {
    // Two that come at once take turns.
    await headOf(database, engine, access.organisation);
    const rows = scoped(database, access);
    await rows.deleteFrom("spent").where("expires_at", "<=", now).execute();
    const known = await rows.selectFrom("spent").select("spent").where("spent", "=", row.spent).executeTakeFirst();
    if (known !== undefined) return false;
    await insertRows(engine, database, access.organisation, "spent", [row]);
    return true;
  });

const write = <Result>({ engine, access }: View, work: (rows: Scoped) => Promise<Result>): Promise<Result> =>
  engine.write((database) => work(scoped(database, access)));
