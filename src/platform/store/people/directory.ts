import type { Grant } from "../../../domain/permission.ts";
import type { Arrival, Directory } from "../contract/directory.ts";
import { StoreError } from "../contract/errors.ts";
import type { Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";
import { type Change, type ChangeSetting, changing, type Done } from "../write/change.ts";
import { needWhole } from "../write/need-whole.ts";
import { create, emailOf, keepingCharge } from "./people.ts";
import { grantsIn, personOf } from "./rows.ts";

export const directoryOf = (view: View, setting: ChangeSetting): Directory => ({
  arrive: (arrival, actor) => changing(setting, actor, (change) => arrive(change, arrival)),
  names: (provider) =>
    view.rows.selectFrom("outside_identity").select(["subject", "target"]).where("provider", "=", provider).execute(),
  call: (provider, subject, target, actor) => {
    needWhole(view.access);
    return changing(setting, actor, (change) => call(change, { provider, subject, target }));
  },
});

interface Call {
  readonly provider: string;
  readonly subject: string | null;
  readonly target: string;
}

async function call(change: Change, { provider, subject, target }: Call): Promise<Done<undefined>> {
  const old = change.rows.deleteFrom("outside_identity").where("provider", "=", provider);
  await old.where("target", "=", target).execute();
  if (subject !== null) {
    const query = change.rows.selectFrom("outside_identity").select("target").where("provider", "=", provider);
    if ((await query.where("subject", "=", subject).executeTakeFirst()) !== undefined)
      throw new StoreError("conflict", `${provider} calls another so: ${subject}`);
    await change.insert("outside_identity", [{ provider, subject, target }]);
  }
  const deed = { action: "directory.call", subject: `${provider}:${target}`, detail: { called: subject } };
  return { result: undefined, deed };
}

async function arrive(change: Change, arrival: Arrival): Promise<Done<ReturnType<typeof personOf> | null>> {
  const known = await knownBy(change, arrival);
  if (known === "refused" || (known === null && !arrival.create)) return { result: null, deed: null };
  const before = known ?? (await made(change, arrival));
  if (before === null || before.state === "disabled") return { result: null, deed: null };
  const link = await linked(change, arrival, before.person);
  const after: Row<"person"> = { ...before, state: "active", grants: JSON.stringify(grantsAfter(before, arrival)) };
  const teams = await teamsAfter(change, before.person, arrival);
  const isChanged = after.state !== before.state || after.grants !== before.grants || teams.isChanged;
  if (isChanged) await keepingCharge(change, () => apply(change, after, teams.wanted, arrival));
  const { provider, subject } = arrival;
  const detail = { provider, subject, created: known === null, after: personOf(after), teams: teams.wanted };
  const deed = { action: "person.arrive", subject: `person:${after.person}`, detail };
  return { result: personOf(after), deed: isChanged || link || known === null ? deed : null };
}

/** By subject, or else by an address that the provider vouches for. */
async function knownBy({ rows }: Change, { provider, subject, email }: Arrival) {
  const links = rows.selectFrom("outside_identity").select(["target", "subject"]).where("provider", "=", provider);
  const link = await links.where("subject", "=", subject).executeTakeFirst();
  const people = rows.selectFrom("person").selectAll();
  if (link !== undefined)
    return (await people.where("person", "=", link.target).executeTakeFirst()) ?? ("refused" as const);
  if (email === null) return "refused" as const;
  const person = await people.where("email", "=", emailOf(email)).executeTakeFirst();
  if (person === undefined) return null;
  const other = await links.where("target", "=", person.person).executeTakeFirst();
  return other === undefined ? person : ("refused" as const);
}

async function made(change: Change, { email, name }: Arrival): Promise<Row<"person"> | null> {
  if (email === null) return null;
  const { result } = await create(change, { email, name, grants: [] });
  const query = change.rows.selectFrom("person").selectAll().where("person", "=", result.id);
  return (await query.executeTakeFirst()) ?? null;
}

/** Whether the link is new. */
async function linked(change: Change, { provider, subject }: Arrival, target: string): Promise<boolean> {
  const query = change.rows.selectFrom("outside_identity").select("target").where("provider", "=", provider);
  if ((await query.where("subject", "=", subject).executeTakeFirst()) !== undefined) return false;
  await change.insert("outside_identity", [{ provider, subject, target }]);
  return true;
}

const same = (a: Grant, b: Grant): boolean =>
  a.role === b.role && JSON.stringify(a.projects) === JSON.stringify(b.projects);

function grantsAfter({ grants }: Row<"person">, { managed, given }: Arrival): readonly Grant[] {
  const own = grantsIn(grants).filter((grant) => !managed.grants.some((other) => same(grant, other)));
  return [...own, ...given.grants];
}

async function teamsAfter({ rows }: Change, person: string, { managed, given }: Arrival) {
  const teams = await rows.selectFrom("team").select("team").execute();
  const members = await rows.selectFrom("team_member").select("team").where("person", "=", person).execute();
  const has = members.map(({ team }) => team).filter((team) => managed.teams.includes(team));
  const wanted = [...new Set(given.teams)].filter((team) => teams.some((known) => known.team === team));
  return { wanted, isChanged: has.length !== wanted.length || has.some((team) => !wanted.includes(team)) };
}

async function apply(
  change: Change,
  { person, state, grants }: Row<"person">,
  teams: readonly string[],
  { managed }: Arrival,
): Promise<void> {
  await change.rows.updateTable("person").set({ state, grants }).where("person", "=", person).execute();
  const left = change.rows.deleteFrom("team_member").where("person", "=", person);
  if (managed.teams.length > 0) await left.where("team", "in", [...managed.teams]).execute();
  await change.insert(
    "team_member",
    teams.map((team) => ({ team, person })),
    "keep",
  );
}
