import { BUILT_IN_ROLES, type Grant } from "../../../domain/permission.ts";
import { beyondReach, type Caller } from "../../auth/caller.ts";
import { makeLink } from "../../auth/links.ts";
import { credentialText, keptForm, newSecret, TOKEN_PREFIX } from "../../auth/secrets.ts";
import { RequestError } from "../../http/problems.ts";
import type { Estate } from "../../store/contract/store.ts";
import { found } from "./found.ts";
import type { HandlersOf } from "./handlers.ts";

const LONGEST_TOKEN = 366 * 86_400_000;

/** Nobody hands out more than he holds. Throws when a caller tries. */
function needWithinReach(caller: Caller, grants: readonly Grant[]): void {
  const beyond = beyondReach(caller, grants);
  if (beyond !== null) throw new RequestError("forbidden", beyond);
}

export const people: HandlersOf<"people"> = {
  list: ({ estate, query }) => estate.people.list(query),
  get: async ({ estate, params: { id } }) => found(await estate.people.get(id), "person", id),
  invite: async ({ estate, actor, caller, body, platform }) => {
    needWithinReach(caller, body.grants);
    const person = await estate.people.create(body, actor);
    const invitation = await makeLink(estate, person.id, { origin: platform.origin, now: platform.now(), actor });
    return { ...person, invitation };
  },
  update: async ({ estate, actor, caller, params: { id }, body }) => {
    const person = found(await estate.people.get(id), "person", id);
    needWithinReach(caller, person.grants);
    needWithinReach(caller, body.grants ?? []);
    return estate.people.update(id, body, actor);
  },
  link: async ({ estate, actor, caller, params: { id }, platform }) => {
    const person = found(await estate.people.get(id), "person", id);
    needWithinReach(caller, person.grants);
    return makeLink(estate, id, { origin: platform.origin, now: platform.now(), actor });
  },
  sessions: async ({ estate, caller, params: { id } }) => {
    found(await estate.people.get(id), "person", id);
    return (await estate.sessions.list(id)).map((session) => ({ ...session, current: session.id === caller.session }));
  },
  endSession: async ({ estate, actor, params: { id, session } }) => {
    const known = (await estate.sessions.list(id)).find((item) => item.id === session);
    await estate.sessions.end(found(known ?? null, "session", session).id, actor);
    return null;
  },
  resetSecondFactor: async ({ estate, actor, caller, params: { id } }) => {
    needWithinReach(caller, found(await estate.people.get(id), "person", id).grants);
    await estate.secondFactors.reset(id, actor);
    return null;
  },
};

export const teams: HandlersOf<"teams"> = {
  list: ({ estate }) => estate.teams.list(),
  get: async ({ estate, params: { id } }) =>
    found((await estate.teams.list()).find((team) => team.id === id) ?? null, "team", id),
  put: ({ estate, actor, caller, params: { id }, body }) => {
    needWithinReach(caller, body.grants);
    return estate.teams.put({ id, ...body }, actor);
  },
  remove: async ({ estate, actor, params: { id } }) => {
    await estate.teams.remove(id, actor);
    return null;
  },
};

const allRoles = async (estate: Estate) => [
  ...BUILT_IN_ROLES.map((role) => ({ ...role, builtIn: true })),
  ...(await estate.roles.list()).map((role) => ({ ...role, builtIn: false })),
];

export const roles: HandlersOf<"roles"> = {
  list: ({ estate }) => allRoles(estate),
  get: async ({ estate, params: { id } }) =>
    found((await allRoles(estate)).find((role) => role.id === id) ?? null, "role", id),
  put: async ({ estate, actor, caller, params: { id }, body }) => {
    const given: Caller = { ...caller, roles: [...caller.roles.filter((role) => role.id !== id), { id, ...body }] };
    const before = caller.roles.filter((role) => role.id === id);
    needWithinReach({ ...given, grants: caller.grants.filter((grant) => grant.role !== id) }, [
      { role: id, projects: "all" },
    ]);
    needWithinReach(
      caller,
      before.map((role) => ({ role: role.id, projects: "all" })),
    );
    return estate.roles.put({ id, ...body }, actor);
  },
  remove: async ({ estate, actor, params: { id } }) => {
    await estate.roles.remove(id, actor);
    return null;
  },
};

export const tokens: HandlersOf<"tokens"> = {
  list: ({ estate }) => estate.tokens.list(),
  create: async ({ estate, actor, caller, body, platform }) => {
    needWithinReach(caller, body.grants);
    if (body.expiresAt > platform.now() + LONGEST_TOKEN)
      throw new RequestError("invalid-request", "a service token lasts a year at most");
    const secret = newSecret();
    const token = await estate.tokens.create({ ...body, secret: keptForm(secret) }, actor);
    const { organisation } = caller;
    return { ...token, token: TOKEN_PREFIX + credentialText({ organisation, id: token.id, secret }) };
  },
  revoke: async ({ estate, actor, params: { id } }) => {
    await estate.tokens.revoke(id, actor);
    return null;
  },
};
