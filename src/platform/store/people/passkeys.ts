import { StoreError } from "../contract/errors.ts";
import type { Passkey, Passkeys } from "../contract/passkeys.ts";
import type { Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";
import { type Change, type ChangeSetting, changing } from "../write/change.ts";
import { endSessions, personRow } from "./people.ts";
import { newId } from "./rows.ts";
import { dropUselessCodes, replaceCodes } from "./second-factors.ts";

const MOST = 20;

export const passkeysOf = (view: View, setting: ChangeSetting): Passkeys => ({
  list: async (person) => {
    const query = view.rows.selectFrom("passkey").selectAll().where("person", "=", person);
    return (await query.orderBy("created_at").orderBy("passkey").execute()).map(passkeyOf);
  },
  byCredential: async (credential) => {
    const query = view.rows.selectFrom("passkey").selectAll().where("credential", "=", credential);
    const row = await query.executeTakeFirst();
    return row === undefined ? null : passkeyOf(row);
  },
  add: (passkey, codes, actor) => changing(setting, actor, (change) => add(change, passkey, codes)),
  used: (id, counter, actor) => changing(setting, actor, (change) => used(change, id, counter)),
  remove: (person, id, actor, keep) => changing(setting, actor, (change) => remove(change, person, id, keep)),
});

async function add(change: Change, passkey: Parameters<Passkeys["add"]>[0], codes: readonly string[]) {
  const { person, name, credential, publicKey, counter, transports, backedUp } = passkey;
  await personRow(change, person);
  const keys = change.rows.selectFrom("passkey").select("passkey");
  if ((await keys.where("credential", "=", credential).executeTakeFirst()) !== undefined)
    throw new StoreError("conflict", "this passkey is known already");
  if ((await keys.where("person", "=", person).execute()).length >= MOST)
    throw new StoreError("conflict", `a person has ${MOST} passkeys at most: remove one first`);
  const row: Row<"passkey"> = {
    passkey: newId(),
    ...{ person, name, credential, counter },
    public_key: publicKey,
    transports: JSON.stringify(transports),
    backed_up: backedUp ? 1 : 0,
    created_at: change.at,
    used_at: null,
  };
  await change.insert("passkey", [row]);
  const known = change.rows.selectFrom("recovery_code").select("code").where("person", "=", person);
  const takesCodes = (await known.executeTakeFirst()) === undefined;
  if (takesCodes) await replaceCodes(change, person, codes);
  return {
    result: { id: row.passkey, takesCodes },
    deed: { action: "passkey.add", subject: `person:${person}`, detail: { passkey: row.passkey, name, backedUp } },
  };
}

async function used(change: Change, id: string, counter: number) {
  const query = change.rows.updateTable("passkey").set({ counter, used_at: change.at }).where("passkey", "=", id);
  const later = query.where((is) => is.or([is("counter", "<", counter), is("counter", "=", 0)]));
  const row = await later.returning("person").executeTakeFirst();
  if (row === undefined) return { result: false, deed: null };
  const deed = { action: "passkey.use", subject: `person:${row.person}`, detail: { passkey: id } };
  return { result: true, deed };
}

async function remove(change: Change, person: string, id: string, keep: string | null) {
  const query = change.rows.deleteFrom("passkey").where("passkey", "=", id).where("person", "=", person);
  const row = await query.returning("name").executeTakeFirst();
  if (row === undefined) throw new StoreError("missing", `no passkey ${id}`);
  await dropUselessCodes(change, person);
  await endSessions(change, person, keep);
  const deed = { action: "passkey.remove", subject: `person:${person}`, detail: { passkey: id, name: row.name } };
  return { result: undefined, deed };
}

const passkeyOf = (row: Row<"passkey">): Passkey => ({
  id: row.passkey,
  person: row.person,
  name: row.name,
  credential: row.credential,
  publicKey: row.public_key,
  counter: row.counter,
  transports: JSON.parse(row.transports) as string[],
  backedUp: row.backed_up === 1,
  createdAt: row.created_at,
  usedAt: row.used_at,
});
