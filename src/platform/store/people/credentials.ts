import type { Links, ServiceTokens, Sessions } from "../contract/credentials.ts";
import { StoreError } from "../contract/errors.ts";
import { scoped } from "../engine/scoped.ts";
import type { Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";
import { type ChangeSetting, changing } from "../write/change.ts";
import { needWhole } from "../write/need-whole.ts";
import { endSessions, personRow, setPassword } from "./people.ts";
import { newId, sessionOf, tokenOf } from "./rows.ts";

export const sessionsOf = (view: View, setting: ChangeSetting): Sessions => ({
  begin: (session, actor) =>
    changing(setting, actor, async (change) => {
      await personRow(change, session.person);
      const { secret, person, method, address, agent } = session;
      const times = { created_at: change.at, seen_at: change.at, expires_at: session.expiresAt };
      const row: Row<"session"> = { session: newId(), secret, person, method, address, agent, ...times };
      await change.rows.deleteFrom("session").where("expires_at", "<=", change.at).execute();
      await change.insert("session", [row]);
      const reset = { failures: 0, locked_until: null };
      await change.rows.updateTable("person").set(reset).where("person", "=", person).execute();
      const detail = { session: row.session, method, address };
      return { result: sessionOf(row), deed: { action: "session.begin", subject: `person:${person}`, detail } };
    }),
  find: async (id) => {
    const row = await view.rows.selectFrom("session").selectAll().where("session", "=", id).executeTakeFirst();
    return row === undefined ? null : { ...sessionOf(row), secret: row.secret };
  },
  seen: (id, at) =>
    view.engine.write(async (database) => {
      const rows = scoped(database, view.access);
      await rows.updateTable("session").set({ seen_at: at }).where("session", "=", id).execute();
    }),
  list: async (person) => {
    const query = view.rows.selectFrom("session").selectAll().where("person", "=", person);
    return (await query.orderBy("created_at", "desc").execute()).map(sessionOf);
  },
  end: (id, actor) =>
    changing(setting, actor, async (change) => {
      const row = await change.rows.selectFrom("session").select("person").where("session", "=", id).executeTakeFirst();
      if (row === undefined) throw new StoreError("missing", `no session ${id}`);
      await change.rows.deleteFrom("session").where("session", "=", id).execute();
      const deed = { action: "session.end", subject: `person:${row.person}`, detail: { session: id } };
      return { result: undefined, deed };
    }),
});

export const tokensOf = (view: View, setting: ChangeSetting): ServiceTokens => ({
  create: (token, actor) => {
    needWhole(view.access);
    return changing(setting, actor, async (change) => {
      if (token.expiresAt <= change.at) throw new StoreError("invalid", "the token would have ended already");
      const { name, grants, secret, expiresAt } = token;
      const row: Row<"service_token"> = {
        token: newId(),
        secret,
        name,
        grants: JSON.stringify(grants),
        created_by: actor.id,
        created_at: change.at,
        expires_at: expiresAt,
        revoked_at: null,
        used_at: null,
      };
      await change.insert("service_token", [row]);
      const deed = { action: "token.create", subject: `token:${row.token}`, detail: { name, grants, expiresAt } };
      return { result: tokenOf(row), deed };
    });
  },
  find: async (id) => {
    const row = await view.rows.selectFrom("service_token").selectAll().where("token", "=", id).executeTakeFirst();
    return row === undefined ? null : { ...tokenOf(row), secret: row.secret };
  },
  seen: (id, at) =>
    view.engine.write(async (database) => {
      const rows = scoped(database, view.access);
      await rows.updateTable("service_token").set({ used_at: at }).where("token", "=", id).execute();
    }),
  list: async () =>
    (await view.rows.selectFrom("service_token").selectAll().orderBy("created_at", "desc").execute()).map(tokenOf),
  revoke: (id, actor) => {
    needWhole(view.access);
    return changing(setting, actor, async (change) => {
      const query = change.rows.updateTable("service_token").set({ revoked_at: change.at }).where("token", "=", id);
      const done = await query.where("revoked_at", "is", null).executeTakeFirst();
      if (done.numUpdatedRows === 0n) throw new StoreError("missing", `no token ${id} that could be revoked`);
      return { result: undefined, deed: { action: "token.revoke", subject: `token:${id}` } };
    });
  },
});

export const linksOf = (view: View, setting: ChangeSetting): Links => ({
  create: ({ person, expiresAt, secret }, actor) =>
    changing(setting, actor, async (change) => {
      await personRow(change, person);
      const row = { link: newId(), secret, person, created_at: change.at, expires_at: expiresAt, used_at: null };
      await change.rows.deleteFrom("one_time_link").where("person", "=", person).execute();
      await change.insert("one_time_link", [row]);
      return { result: row.link, deed: { action: "link.create", subject: `person:${person}`, detail: { expiresAt } } };
    }),
  find: async (id) => {
    const row = await view.rows
      .selectFrom("one_time_link")
      .select(["person", "secret"])
      .where("link", "=", id)
      .where("used_at", "is", null)
      .where("expires_at", ">", setting.now())
      .executeTakeFirst();
    return row ?? null;
  },
  redeem: (id, passwordHash, actor) =>
    changing(setting, actor, async (change) => {
      const used = await change.rows
        .updateTable("one_time_link")
        .set({ used_at: change.at })
        .where("link", "=", id)
        .where("used_at", "is", null)
        .where("expires_at", ">", change.at)
        .returning("person")
        .executeTakeFirst();
      if (used === undefined) return { result: false, deed: null };
      const { deed } = await setPassword(change, used.person, passwordHash);
      await endSessions(change, used.person);
      return { result: true, deed: { ...deed, detail: { link: id } } };
    }),
});
