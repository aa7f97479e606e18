import { z } from "zod";
import { beyondReach } from "../auth/caller.ts";
import { StoreError } from "../store/contract/errors.ts";
import type { Team } from "../store/contract/people.ts";
import type { Estate } from "../store/contract/store.ts";
import { ScimError } from "./errors.ts";
import { type Filters, listOf } from "./list.ts";
import { type Assignment, assignmentsOf, patchRequest, valueIn } from "./patch.ts";
import { type Answer, answered, NOTHING, type Scene } from "./scene.ts";

const GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
/** Under which name the store keeps how the directory calls teams. */
const NAMES = "scim:group";
const LONGEST_ID = 60;

interface Group {
  readonly team: Team;
  readonly externalId: string | null;
}

const name = z.string().min(1).max(200);
const members = z.array(z.looseObject({ value: z.string().max(60) })).max(10_000);
const someMembers = z.union([members, z.looseObject({ value: z.string().max(60) }).transform((one) => [one])]);
const externalId = z.string().min(1).max(400).nullish();
const groupBody = z.looseObject({ displayName: name, externalId, members: members.nullish() });

/** What of a group is kept here. */
interface Wanted {
  readonly name: string;
  readonly externalId: string | null;
  readonly members: readonly string[];
}

function wantedOf(body: unknown): Wanted {
  const read = groupBody.safeParse(body);
  if (!read.success)
    throw new ScimError(400, `${read.error.issues[0]?.path.join(".") ?? "the group"} does not fit`, "invalidValue");
  const { displayName, externalId: outside, members: list } = read.data;
  return { name: displayName, externalId: outside ?? null, members: idsOf(list ?? []) };
}

const idsOf = (list: z.output<typeof members>): string[] => [...new Set(list.map(({ value }) => value))];

async function groupsOf(estate: Estate): Promise<readonly Group[]> {
  const subjects = new Map((await estate.directory.names(NAMES)).map(({ target, subject }) => [target, subject]));
  return (await estate.teams.list()).map((team) => ({ team, externalId: subjects.get(team.id) ?? null }));
}

async function groupOf({ estate, id }: Scene): Promise<Group> {
  const group = (await groupsOf(estate)).find(({ team }) => team.id === id);
  if (group === undefined) throw new ScimError(404, `no group ${id}`);
  return group;
}

const shownTo =
  ({ origin, query }: Scene) =>
  ({ team, externalId: outside }: Group): object => ({
    schemas: [GROUP],
    id: team.id,
    ...(outside === null ? {} : { externalId: outside }),
    displayName: team.name,
    ...((query.excludedAttributes ?? "").toLowerCase().split(",").includes("members")
      ? {}
      : { members: team.members.map((value) => ({ value, type: "User", $ref: `${origin}/scim/v2/Users/${value}` })) }),
    meta: { resourceType: "Group", location: `${origin}/scim/v2/Groups/${team.id}` },
  });

const FILTERS: Filters<Group> = {
  id: { of: ({ team }) => team.id, exact: true },
  displayname: { of: ({ team }) => team.name, exact: false },
  externalid: { of: (group) => group.externalId, exact: true },
};

/** Brings a team to what is wanted. Who comes in gets its roles, so the caller must hold them. */
async function bring(scene: Scene, { team, externalId: outside }: Group, wanted: Wanted): Promise<Group> {
  const { estate, actor, caller } = scene;
  const add = wanted.members.filter((member) => !team.members.includes(member));
  const remove = team.members.filter((member) => !wanted.members.includes(member));
  const beyond = add.length > 0 ? beyondReach(caller, team.grants) : null;
  if (beyond !== null) throw new ScimError(403, beyond);
  const isChanged = add.length + remove.length > 0 || wanted.name !== team.name;
  const change = { name: wanted.name, add, remove };
  const after = isChanged ? await estate.teams.change(team.id, change, actor).catch(strangerRefused) : team;
  if (wanted.externalId !== outside) await estate.directory.call(NAMES, wanted.externalId, team.id, actor);
  return { team: after, externalId: wanted.externalId };
}

/** A member who is not here is a wrong value: "not found" would be taken for the group's. */
function strangerRefused(error: unknown): never {
  if (error instanceof StoreError && error.reason === "missing")
    throw new ScimError(400, error.message, "invalidValue");
  throw error;
}

const ONE_MEMBER = /^members\[value eq "([^"]{1,60})"\]$/;

function assigned(group: Wanted, given: Assignment): Wanted {
  const { op, path } = given;
  const one = ONE_MEMBER.exec(path)?.[1];
  if (one !== undefined && op === "remove") return without(group, [one]);
  if (path === "members") {
    if (op === "remove" && given.value === undefined) return { ...group, members: [] };
    const ids = idsOf(valueIn(someMembers, given));
    if (op === "remove") return without(group, ids);
    return { ...group, members: op === "add" ? [...new Set([...group.members, ...ids])] : ids };
  }
  if (path === "displayname" && op !== "remove") return { ...group, name: valueIn(name, given) };
  if (path === "externalid")
    return { ...group, externalId: op === "remove" ? null : (valueIn(externalId, given) ?? null) };
  if (path === "id" || path === "schemas") return group;
  throw new ScimError(400, `a group has no ${path.slice(0, 100)} that can be changed`, "invalidPath");
}

const without = (group: Wanted, gone: readonly string[]): Wanted => ({
  ...group,
  members: group.members.filter((member) => !gone.includes(member)),
});

/** The id of a team, from the name of its group. */
const idFor = (displayName: string): string =>
  displayName
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_ID)
    .replaceAll(/^-|-$/g, "");

export const groups = {
  list: async (scene: Scene): Promise<Answer> =>
    answered(listOf(await groupsOf(scene.estate), scene.query, FILTERS, shownTo(scene))),
  get: async (scene: Scene): Promise<Answer> => answered(shownTo(scene)(await groupOf(scene))),
  /** A team of that name that no group stands for yet becomes this group's, with the roles that it has. */
  create: async (scene: Scene): Promise<Answer> => {
    const { estate, actor } = scene;
    const wanted = wantedOf(scene.body);
    const id = idFor(wanted.name);
    const known = (await groupsOf(estate)).find(({ team }) => team.id === id || team.name === wanted.name);
    if (known !== undefined && (known.externalId !== null || wanted.externalId === null))
      throw new ScimError(409, `there is a group ${wanted.name}`, "uniqueness");
    const team = known?.team ?? (await estate.teams.put({ id, name: wanted.name, grants: [], members: [] }, actor));
    return answered(shownTo(scene)(await bring(scene, { team, externalId: null }, wanted)), 201);
  },
  replace: async (scene: Scene): Promise<Answer> =>
    answered(shownTo(scene)(await bring(scene, await groupOf(scene), wantedOf(scene.body)))),
  patch: async (scene: Scene): Promise<Answer> => {
    const group = await groupOf(scene);
    const read = patchRequest.safeParse(scene.body);
    if (!read.success) throw new ScimError(400, "the body is no PATCH of SCIM", "invalidValue");
    const before: Wanted = { name: group.team.name, externalId: group.externalId, members: group.team.members };
    const wanted = assignmentsOf(read.data).reduce(assigned, before);
    return answered(shownTo(scene)(await bring(scene, group, wanted)));
  },
  remove: async (scene: Scene): Promise<Answer> => {
    const { team, externalId: outside } = await groupOf(scene);
    await scene.estate.teams.remove(team.id, scene.actor);
    if (outside !== null) await scene.estate.directory.call(NAMES, null, team.id, scene.actor);
    return NOTHING;
  },
};
