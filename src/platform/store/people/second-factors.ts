import type { MasterKeys } from "../../secrets/master-keys.ts";
import type { Actor } from "../contract/access.ts";
import { StoreError } from "../contract/errors.ts";
import type { Confirmation, SecondFactors } from "../contract/sign-on.ts";
import type { View } from "../read/view.ts";
import { putSecret, readSecret, removeSecret } from "../secrets/secrets.ts";
import { type Change, type ChangeSetting, changing, type Deed } from "../write/change.ts";
import { endSessions, personRow } from "./people.ts";

const seedName = (person: string): string => `totp:${person}`;

export const secondFactorsOf = (view: View, setting: ChangeSetting, masters: MasterKeys): SecondFactors => {
  const work = <Result>(actor: Actor, of: (change: Change) => Promise<{ result: Result; deed: Deed | null }>) =>
    changing(setting, actor, of);
  return {
    of: async (person) => {
      const query = view.rows.selectFrom("second_factor").select("confirmed_at").where("person", "=", person);
      const row = await query.executeTakeFirst();
      const codes = await view.rows.selectFrom("recovery_code").select("code").where("person", "=", person).execute();
      if (row === undefined && codes.length === 0) return null;
      return { confirmed: typeof row?.confirmed_at === "number", recoveryCodes: codes.length };
    },
    seedOf: (person) => readSecret(view.rows, view.access.organisation, masters, seedName(person)),
    enrol: (person, seed, actor) => work(actor, (change) => enrol(change, masters, person, seed)),
    confirm: (person, given, actor) => work(actor, (change) => confirm(change, person, given)),
    useStep: (person, step, actor) => work(actor, (change) => useStep(change, person, step)),
    useRecoveryCode: (person, code, actor) => work(actor, (change) => useRecoveryCode(change, person, code)),
    replaceRecoveryCodes: (person, codes, actor) =>
      work(actor, async (change) => {
        await replaceCodes(change, person, codes);
        return { result: undefined, deed: deedOf("recovery-codes", person) };
      }),
    remove: (person, actor, keep = null) => work(actor, (change) => remove(change, person, keep)),
    reset: (person, actor) => work(actor, (change) => reset(change, person)),
  };
};

const deedOf = (what: string, person: string, detail?: Deed["detail"]): Deed => ({
  action: `second-factor.${what}`,
  subject: `person:${person}`,
  ...(detail === undefined ? {} : { detail }),
});

async function enrol(change: Change, masters: MasterKeys, person: string, seed: string) {
  await personRow(change, person);
  const query = change.rows.selectFrom("second_factor").select("confirmed_at").where("person", "=", person);
  if (typeof (await query.executeTakeFirst())?.confirmed_at === "number")
    throw new StoreError("conflict", "there is a second factor already: take it away first");
  await putSecret(change, masters, seedName(person), seed);
  await change.insert("second_factor", [{ person, confirmed_at: null, last_step: 0 }], ["person"]);
  return { result: undefined, deed: deedOf("enrol", person) };
}

async function confirm(change: Change, person: string, { step, recoveryCodes, session }: Confirmation) {
  const query = change.rows.updateTable("second_factor").set({ confirmed_at: change.at, last_step: step });
  const done = await query.where("person", "=", person).where("confirmed_at", "is", null).executeTakeFirst();
  if (done.numUpdatedRows === 0n) return { result: false, deed: null };
  await replaceCodes(change, person, recoveryCodes);
  await endSessions(change, person, session);
  return { result: true, deed: deedOf("confirm", person) };
}

async function useStep(change: Change, person: string, step: number) {
  const query = change.rows.updateTable("second_factor").set({ last_step: step }).where("person", "=", person);
  const done = await query.where("confirmed_at", "is not", null).where("last_step", "<", step).executeTakeFirst();
  const isUsed = done.numUpdatedRows === 1n;
  return { result: isUsed, deed: isUsed ? deedOf("use", person) : null };
}

async function useRecoveryCode(change: Change, person: string, code: string) {
  const query = change.rows.deleteFrom("recovery_code").where("person", "=", person).where("code", "=", code);
  const isUsed = (await query.executeTakeFirst()).numDeletedRows === 1n;
  return { result: isUsed, deed: isUsed ? deedOf("use-recovery-code", person) : null };
}

/** Puts recovery codes in place of the old ones, inside a change. */
export async function replaceCodes(change: Change, person: string, codes: readonly string[]): Promise<void> {
  await change.rows.deleteFrom("recovery_code").where("person", "=", person).execute();
  await change.insert(
    "recovery_code",
    codes.map((code) => ({ person, code })),
  );
}

async function remove(change: Change, person: string, keep: string | null) {
  const removed = await change.rows.deleteFrom("second_factor").where("person", "=", person).executeTakeFirst();
  if (removed.numDeletedRows === 0n) throw new StoreError("missing", `person ${person} has no second factor`);
  await removeSecret(change, seedName(person));
  await dropUselessCodes(change, person);
  await endSessions(change, person, keep);
  return { result: undefined, deed: deedOf("remove", person) };
}

async function reset(change: Change, person: string) {
  const { rows } = change;
  const codes = await rows.deleteFrom("second_factor").where("person", "=", person).executeTakeFirst();
  const keys = await rows.deleteFrom("passkey").where("person", "=", person).executeTakeFirst();
  if (codes.numDeletedRows + keys.numDeletedRows === 0n)
    throw new StoreError("missing", `person ${person} has no second factor`);
  if (codes.numDeletedRows > 0n) await removeSecret(change, seedName(person));
  await dropUselessCodes(change, person);
  await endSessions(change, person);
  return { result: undefined, deed: deedOf("reset", person, { passkeys: Number(keys.numDeletedRows) }) };
}

/** Recovery codes stand in for an app or a passkey: without either they go. Inside a change. */
export async function dropUselessCodes({ rows }: Change, person: string): Promise<void> {
  const app = await rows.selectFrom("second_factor").select("person").where("person", "=", person).executeTakeFirst();
  const key = await rows.selectFrom("passkey").select("person").where("person", "=", person).executeTakeFirst();
  if (app === undefined && key === undefined)
    await rows.deleteFrom("recovery_code").where("person", "=", person).execute();
}
