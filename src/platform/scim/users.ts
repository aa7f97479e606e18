import { z } from "zod";
import { beyondReach } from "../auth/caller.ts";
import type { Person } from "../store/contract/people.ts";
import type { Estate } from "../store/contract/store.ts";
import { ScimError } from "./errors.ts";
import { type Filters, listOf } from "./list.ts";
import { type Assignment, assignmentsOf, patchRequest, truth, valueIn } from "./patch.ts";
import { type Answer, answered, NOTHING, type Scene } from "./scene.ts";

const USER = "urn:ietf:params:scim:schemas:core:2.0:User";
/** Under which names the store keeps how the directory calls people, and which it has deleted. */
const NAMES = "scim:user";
const DELETED = "scim:deleted";

interface User {
  readonly person: Person;
  readonly externalId: string | null;
}

const text = z.string().min(1).max(200);
const userName = z.string().min(3).max(254);
const externalId = z.string().min(1).max(400).nullish();
const userBody = z.looseObject({
  userName,
  externalId,
  displayName: z.string().max(200).nullish(),
  active: truth.optional(),
  name: z
    .looseObject({
      formatted: z.string().max(200).nullish(),
      givenName: z.string().max(100).nullish(),
      familyName: z.string().max(100).nullish(),
    })
    .nullish(),
});

/** What of a user is kept here. */
interface Wanted {
  readonly userName: string;
  readonly name: string;
  readonly active: boolean;
  readonly externalId: string | null;
}

function wantedOf(body: unknown): Wanted {
  const read = userBody.safeParse(body);
  if (!read.success)
    throw new ScimError(400, `${read.error.issues[0]?.path.join(".") ?? "the user"} does not fit`, "invalidValue");
  const { userName: email, displayName, name, active, externalId: outside } = read.data;
  const parts = [name?.givenName, name?.familyName].filter((part) => typeof part === "string" && part !== "").join(" ");
  const called = [displayName, name?.formatted, parts].find((part) => typeof part === "string" && part.trim() !== "");
  return { userName: email, name: called ?? email, active: active ?? true, externalId: outside ?? null };
}

/** Everybody but those whom the directory deleted. */
async function usersOf(estate: Estate): Promise<readonly User[]> {
  const names = await estate.directory.names(NAMES);
  const gone = new Set((await estate.directory.names(DELETED)).map(({ target }) => target));
  const people: Person[] = [];
  for (let page = await estate.people.list({ limit: 1_000 }); ; ) {
    people.push(...page.items);
    if (page.next === null) break;
    page = await estate.people.list({ limit: 1_000, after: page.next });
  }
  const subjects = new Map(names.map(({ target, subject }) => [target, subject]));
  return people
    .filter(({ id }) => !gone.has(id))
    .map((person) => ({ person, externalId: subjects.get(person.id) ?? null }));
}

async function userOf({ estate, id }: Scene): Promise<User> {
  const user = (await usersOf(estate)).find(({ person }) => person.id === id);
  if (user === undefined) throw new ScimError(404, `no user ${id}`);
  return user;
}

const shownTo =
  ({ origin }: Scene) =>
  ({ person: { id, email, name, state, createdAt }, externalId: outside }: User): object => ({
    schemas: [USER],
    id,
    ...(outside === null ? {} : { externalId: outside }),
    userName: email,
    displayName: name,
    name: { formatted: name },
    emails: [{ value: email, type: "work", primary: true }],
    active: state !== "disabled",
    meta: {
      resourceType: "User",
      created: new Date(createdAt).toISOString(),
      location: `${origin}/scim/v2/Users/${id}`,
    },
  });

const FILTERS: Filters<User> = {
  id: { of: ({ person }) => person.id, exact: true },
  username: { of: ({ person }) => person.email, exact: false },
  "emails.value": { of: ({ person }) => person.email, exact: false },
  externalid: { of: (user) => user.externalId, exact: true },
};

/** Brings a person to what is wanted. Whose rights the caller does not hold he may close out and rename, and no more. */
async function bring(scene: Scene, { person, externalId: outside }: User, wanted: Wanted): Promise<User> {
  const { estate, actor, caller } = scene;
  const email = wanted.userName.trim().toLowerCase();
  const opens = wanted.active && person.state === "disabled";
  const beyond = opens || email !== person.email ? beyondReach(caller, person.grants) : null;
  if (beyond !== null) throw new ScimError(403, beyond);
  const state = wanted.active ? (opens ? "active" : person.state) : "disabled";
  const isChanged = email !== person.email || wanted.name !== person.name || state !== person.state;
  const after = isChanged ? await estate.people.update(person.id, { email, name: wanted.name, state }, actor) : person;
  if (wanted.externalId !== outside) await estate.directory.call(NAMES, wanted.externalId, person.id, actor);
  return { person: after, externalId: wanted.externalId };
}

const current = ({ person, externalId: outside }: User): Wanted => ({
  userName: person.email,
  name: person.name,
  active: person.state !== "disabled",
  externalId: outside,
});

/** What is not kept here is passed over, as RFC 7644, 3.5.2 allows for attributes that the schema does not have. */
function assigned(user: Wanted, given: Assignment): Wanted {
  const { op, path } = given;
  if (op === "remove") return path === "externalid" ? { ...user, externalId: null } : user;
  if (path === "active") return { ...user, active: valueIn(truth, given) };
  if (path === "username") return { ...user, userName: valueIn(userName, given) };
  if (path === "displayname" || path === "name.formatted") return { ...user, name: valueIn(text, given) };
  return path === "externalid" ? { ...user, externalId: valueIn(externalId, given) ?? null } : user;
}

export const users = {
  list: async (scene: Scene): Promise<Answer> =>
    answered(listOf(await usersOf(scene.estate), scene.query, FILTERS, shownTo(scene))),
  get: async (scene: Scene): Promise<Answer> => answered(shownTo(scene)(await userOf(scene))),
  create: async (scene: Scene): Promise<Answer> => {
    const { estate, actor } = scene;
    const wanted = wantedOf(scene.body);
    const known = await estate.people.byEmail(wanted.userName);
    const gone = (await estate.directory.names(DELETED)).some(({ target }) => target === known?.id);
    if (known !== null && !gone) throw new ScimError(409, `there is a user ${wanted.userName}`, "uniqueness");
    const names = await estate.directory.names(NAMES);
    if (names.some(({ subject }) => subject === wanted.externalId))
      throw new ScimError(409, "there is a user with this externalId", "uniqueness");
    const person =
      known ?? (await estate.people.create({ email: wanted.userName, name: wanted.name, grants: [] }, actor));
    const user = await bring(scene, { person, externalId: null }, wanted);
    if (gone) await estate.directory.call(DELETED, null, person.id, actor);
    return answered(shownTo(scene)(user), 201);
  },
  replace: async (scene: Scene): Promise<Answer> =>
    answered(shownTo(scene)(await bring(scene, await userOf(scene), wantedOf(scene.body)))),
  patch: async (scene: Scene): Promise<Answer> => {
    const user = await userOf(scene);
    const read = patchRequest.safeParse(scene.body);
    if (!read.success) throw new ScimError(400, "the body is no PATCH of SCIM", "invalidValue");
    const wanted = assignmentsOf(read.data).reduce(assigned, current(user));
    return answered(shownTo(scene)(await bring(scene, user, wanted)));
  },
  /** The person stays, closed out, because the log and decisions name him; SCIM does not show him any more. */
  remove: async (scene: Scene): Promise<Answer> => {
    const user = await userOf(scene);
    await bring(scene, user, { ...current(user), active: false, externalId: null });
    await scene.estate.directory.call(DELETED, user.person.id, user.person.id, scene.actor);
    return NOTHING;
  },
};
