import { randomBytes } from "node:crypto";
import type { MasterKey, MasterKeys } from "../../secrets/master-keys.ts";
import { KEY_BYTES, seal, unseal } from "../../secrets/seal.ts";
import { StoreError } from "../contract/errors.ts";
import type { Secrets } from "../contract/secrets.ts";
import type { Scoped } from "../engine/scoped.ts";
import type { Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";
import { type Change, type ChangeSetting, changing } from "../write/change.ts";
import { needWhole } from "../write/need-whole.ts";

const ID_BYTES = 9;
const LONGEST = 65_536;

/** A data key in use: one organisation's secrets are sealed with it. */
interface DataKey {
  readonly id: string;
  readonly key: Uint8Array;
}

const wrapPlace = (organisation: string, id: string): string[] => ["data key", organisation, id];
const secretPlace = (organisation: string, name: string, key: string): string[] => ["secret", organisation, name, key];

/** An organisation's secrets, each sealed with its data key. */
export const secretsOf = (view: View, setting: ChangeSetting, masters: MasterKeys): Secrets => ({
  names: async () => (await view.rows.selectFrom("secret").select("name").orderBy("name").execute()).map((r) => r.name),
  get: (name) => readSecret(view.rows, view.access.organisation, masters, name),
  put: (name, value, actor) => {
    needWhole(view.access);
    return changing(setting, actor, async (change) => {
      const key = await putSecret(change, masters, name, value);
      return { result: undefined, deed: { action: "secret.put", subject: `secret:${name}`, detail: { key } } };
    });
  },
  remove: (name, actor) => {
    needWhole(view.access);
    return changing(setting, actor, async (change) => {
      if (!(await removeSecret(change, name))) throw new StoreError("missing", `no secret ${name}`);
      return { result: undefined, deed: { action: "secret.remove", subject: `secret:${name}` } };
    });
  },
});

/** A secret in clear; null when there is none. Throws SealBroken when it or its key was tampered with. */
export async function readSecret(
  rows: Scoped,
  organisation: string,
  masters: MasterKeys,
  name: string,
): Promise<string | null> {
  const row = await rows.selectFrom("secret").selectAll().where("name", "=", name).executeTakeFirst();
  if (row === undefined) return null;
  const wrapped = await rows.selectFrom("data_key").selectAll().where("data_key", "=", row.data_key).executeTakeFirst();
  if (wrapped === undefined) throw new StoreError("missing", `the key of the secret ${name} is not in the store`);
  const { key } = unwrap(organisation, wrapped, masters);
  return unseal(key, row.sealed, secretPlace(organisation, name, row.data_key)).toString("utf8");
}

/** Keeps a secret inside a change, in place of an earlier one of that name. Returns which data key seals it. */
export async function putSecret(change: Change, masters: MasterKeys, name: string, value: string): Promise<string> {
  if (value.length > LONGEST) throw new StoreError("invalid", `a secret has at most ${LONGEST} characters`);
  const { id, key } = await dataKeyOf(change, masters);
  const sealed = seal(key, Buffer.from(value), secretPlace(change.organisation, name, id));
  await change.insert("secret", [{ name, data_key: id, sealed, updated_at: change.at }], ["name"]);
  return id;
}

/** Removes a secret inside a change; false when there is none. */
export async function removeSecret(change: Change, name: string): Promise<boolean> {
  const removed = await change.rows.deleteFrom("secret").where("name", "=", name).executeTakeFirst();
  return removed.numDeletedRows > 0n;
}

/** The organisation's data key, made when there is none. */
async function dataKeyOf(change: Change, masters: MasterKeys): Promise<DataKey> {
  const { organisation, rows } = change;
  const known = await rows.selectFrom("data_key").selectAll().orderBy("created_at", "desc").executeTakeFirst();
  if (known !== undefined) return unwrap(organisation, known, masters);
  const made = { id: randomBytes(ID_BYTES).toString("hex"), key: randomBytes(KEY_BYTES) };
  await change.insert("data_key", [{ ...wrap(organisation, made, masters.current()), created_at: change.at }]);
  return made;
}

const wrap = (organisation: string, { id, key }: DataKey, master: MasterKey) => ({
  data_key: id,
  master: master.id,
  wrapped: seal(master.key, key, wrapPlace(organisation, id)),
});

function unwrap(organisation: string, row: Row<"data_key">, masters: MasterKeys): DataKey {
  const master = masters.find(row.master);
  if (master === null)
    throw new Error(`the master key ${row.master} is not here: give the key file or STANCE_SECRET_KEY of this store`);
  return { id: row.data_key, key: unseal(master.key, row.wrapped, wrapPlace(organisation, row.data_key)) };
}

/** Wraps the data keys of an organisation with the current master key. Returns how many were wrapped with another. */
export async function rewrap(change: Change, masters: MasterKeys): Promise<number> {
  const { organisation, rows } = change;
  const master = masters.current();
  const old = await rows.selectFrom("data_key").selectAll().where("master", "!=", master.id).execute();
  for (const row of old) {
    const { wrapped } = wrap(organisation, unwrap(organisation, row, masters), master);
    const query = rows.updateTable("data_key").set({ wrapped, master: master.id });
    await query.where("data_key", "=", row.data_key).execute();
  }
  return old.length;
}
