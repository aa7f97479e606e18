import { randomUUID } from "node:crypto";
import { BUILT_IN_ROLES, reachOf } from "../../../domain/permission.ts";
import type { Actor } from "../contract/access.ts";
import { StoreError } from "../contract/errors.ts";
import type { People, Person } from "../contract/people.ts";
import type { Row } from "../engine/tables.ts";
import { cursorOf, limitOf, pageOf } from "../read/paging.ts";
import type { View } from "../read/view.ts";
import { type Change, type ChangeSetting, changing } from "../write/change.ts";
import { needWhole } from "../write/need-whole.ts";
import { grantsIn, personOf, roleOf } from "./rows.ts";

const LONGEST_EMAIL = 254;

/** An address in the form in which it is compared. */
export const emailOf = (address: string): string => address.trim().toLowerCase();

function checkEmail(address: string): void {
  const [local = "", domain = "", ...more] = address.split("@");
  const isAddress = more.length === 0 && local !== "" && domain !== "" && !/\s/.test(address);
  if (!isAddress || address.length > LONGEST_EMAIL)
    throw new StoreError("invalid", `"${address.slice(0, LONGEST_EMAIL)}" is no e-mail address`);
}

export const peopleOf = (view: View, setting: ChangeSetting): People => {
  const find = async (column: "person" | "email", value: string): Promise<Person | null> => {
    const row = await view.rows.selectFrom("person").selectAll().where(column, "=", value).executeTakeFirst();
    return row === undefined ? null : personOf(row);
  };
  return {
    create: (person, actor) => {
      needWhole(view.access);
      return changing(setting, actor, (change) => create(change, person));
    },
    get: (id) => find("person", id),
    byEmail: (address) => find("email", emailOf(address)),
    list: async (page = {}) => {
      const after = cursorOf(page.after, "t");
      let query = view.rows.selectFrom("person").selectAll();
      if (after !== null) query = query.where("email", ">", String(after[0]));
      const limit = limitOf(page);
      const rows = await query
        .orderBy("email")
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, personOf, (row) => [row.email]);
    },
    update: (id, wanted, actor) => {
      needWhole(view.access);
      return changing(setting, actor, (change) => update(change, id, wanted));
    },
    passwordOf: async (id) => {
      const row = await view.rows
        .selectFrom("person")
        .select(["password", "failures", "locked_until"])
        .where("person", "=", id)
        .executeTakeFirst();
      return row === undefined ? null : { hash: row.password, failures: row.failures, lockedUntil: row.locked_until };
    },
    setPassword: (id, hash, actor) => changing(setting, actor, (change) => setPassword(change, id, hash)),
    signInFailed: (id, lockedUntil, actor) => signInFailed(setting, id, lockedUntil, actor),
  };
};

/** An address in its form, which nobody has but perhaps one person. Throws a StoreError. */
async function freeEmail({ rows }: Change, email: string, of: string | null): Promise<string> {
  const address = emailOf(email);
  checkEmail(address);
  const taken = await rows.selectFrom("person").select("person").where("email", "=", address).executeTakeFirst();
  if (taken !== undefined && taken.person !== of)
    throw new StoreError("conflict", `there is a person with the address ${address} already`);
  return address;
}

/** Makes a person, inside a change. Throws a StoreError when the address is taken. */
export async function create(change: Change, { email, name, grants }: Parameters<People["create"]>[0]) {
  const address = await freeEmail(change, email, null);
  const row: Row<"person"> = {
    person: randomUUID(),
    email: address,
    name,
    state: "invited",
    grants: JSON.stringify(grants),
    password: null,
    failures: 0,
    locked_until: null,
    created_at: change.at,
  };
  await change.insert("person", [row]);
  const deed = { action: "person.create", subject: `person:${row.person}`, detail: { email: address, name, grants } };
  return { result: personOf(row), deed };
}

/** The row of a person. Throws a StoreError when there is none. */
export async function personRow(change: Change, id: string): Promise<Row<"person">> {
  const row = await change.rows.selectFrom("person").selectAll().where("person", "=", id).executeTakeFirst();
  if (row === undefined) throw new StoreError("missing", `no person ${id}`);
  return row;
}

async function update(change: Change, id: string, wanted: Parameters<People["update"]>[1]) {
  const before = await personRow(change, id);
  const row: Row<"person"> = {
    ...before,
    email: wanted.email === undefined ? before.email : await freeEmail(change, wanted.email, id),
    name: wanted.name ?? before.name,
    state: wanted.state ?? before.state,
    grants: wanted.grants === undefined ? before.grants : JSON.stringify(wanted.grants),
  };
  const { email, name, state, grants } = row;
  const query = change.rows.updateTable("person").set({ email, name, state, grants }).where("person", "=", id);
  await keepingCharge(change, () => query.execute());
  if (state === "disabled") await endSessions(change, id);
  const deed = {
    action: "person.update",
    subject: `person:${id}`,
    detail: { before: personOf(before), after: personOf(row) },
  };
  return { result: personOf(row), deed };
}

/** Does a piece of a change. Throws when it leaves nobody who can manage the organisation, where there was someone. */
export async function keepingCharge(change: Change, work: () => Promise<unknown>): Promise<void> {
  const was = await someoneInCharge(change);
  await work();
  if (was && !(await someoneInCharge(change)))
    throw new StoreError(
      "conflict",
      "nobody would be left who can manage the organisation: make someone else an admin first",
    );
}

/** One who was invited counts, too. */
async function someoneInCharge({ rows }: Change): Promise<boolean> {
  const people = await rows
    .selectFrom("person")
    .select(["person", "grants"])
    .where("state", "!=", "disabled")
    .execute();
  const teams = await rows.selectFrom("team").select(["team", "grants"]).execute();
  const members = await rows.selectFrom("team_member").selectAll().execute();
  const custom = await rows.selectFrom("custom_role").selectAll().execute();
  const roles = [...BUILT_IN_ROLES, ...custom.map(roleOf)];
  return people.some(({ person, grants }) => {
    const own = new Set(members.filter((member) => member.person === person).map((member) => member.team));
    const shared = teams.filter((team) => own.has(team.team)).flatMap((team) => grantsIn(team.grants));
    return reachOf([...grantsIn(grants), ...shared], roles, "people:manage") === "all";
  });
}

/** Ends the sessions of a person. `keep`: the one that stays. */
export async function endSessions({ rows }: Change, person: string, keep: string | null = null): Promise<void> {
  const query = rows.deleteFrom("session").where("person", "=", person);
  await (keep === null ? query : query.where("session", "!=", keep)).execute();
}

/** Sets a password, inside a change. */
export async function setPassword(change: Change, id: string, hash: string) {
  const row = await personRow(change, id);
  const state = row.state === "invited" ? "active" : row.state;
  await change.rows
    .updateTable("person")
    .set({ password: hash, failures: 0, locked_until: null, state })
    .where("person", "=", id)
    .execute();
  await endSessions(change, id);
  return { result: undefined, deed: { action: "person.set-password", subject: `person:${id}` } };
}

const signInFailed = (setting: ChangeSetting, id: string, lockedUntil: number | null, actor: Actor): Promise<void> =>
  changing(setting, actor, async (change) => {
    const { failures } = await personRow(change, id);
    await change.rows
      .updateTable("person")
      .set({ failures: failures + 1, locked_until: lockedUntil })
      .where("person", "=", id)
      .execute();
    const deed = {
      action: "person.sign-in-failed",
      subject: `person:${id}`,
      detail: { failures: failures + 1, lockedUntil },
    };
    return { result: undefined, deed };
  });
