import {
  BUILT_IN_ROLES,
  coversReach,
  type Grant,
  type Permission,
  type Role,
  reachOf,
} from "../../domain/permission.ts";
import type { Access, Actor } from "../store/contract/access.ts";
import type { Estate, Store } from "../store/contract/store.ts";
import { credentialIn, isSecret, TOKEN_PREFIX } from "./secrets.ts";

/** Who makes a request. */
export interface Caller {
  readonly kind: "user" | "service";
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly grants: readonly Grant[];
  /** Built-in ones, and those of the organisation. */
  readonly roles: readonly Role[];
  /** The session of a person; null for a token. */
  readonly session: string | null;
}

export const actorOf = ({ kind, id, name }: Caller): Actor => ({ kind, id, name });

/** What an access to a whole organisation reaches, for the platform's own work. */
export const wholeOf = (store: Store, organisation: string): Estate => store.within({ organisation, projects: "all" });

/** Over which projects a caller may do something; null = nowhere. */
export const callerReach = ({ grants, roles }: Caller, permission: Permission): Access["projects"] | null =>
  reachOf(grants, roles, permission);

/** A session is noted as seen at most this often. */
const SEEN_EVERY = 60_000;
/** A session that nobody used for so long has ended. */
export const LONGEST_IDLE = 12 * 3_600_000;

/** The person of a session cookie; null when it is not valid, or not any more. */
export async function callerOfSession(store: Store, cookie: string, now: number): Promise<Caller | null> {
  const given = credentialIn(cookie);
  if (given === null) return null;
  const estate = wholeOf(store, given.organisation);
  const session = await estate.sessions.find(given.id);
  if (session === null || !isSecret(given.secret, session.secret)) return null;
  if (session.expiresAt <= now || session.seenAt + LONGEST_IDLE <= now) return null;
  const person = await estate.people.get(session.person);
  if (person === null || person.state !== "active") return null;
  if (now - session.seenAt > SEEN_EVERY) await estate.sessions.seen(session.id, now);
  const grants = [...person.grants, ...(await estate.teams.grantsOf(person.id))];
  const { organisation } = given;
  return {
    kind: "user",
    id: person.id,
    name: person.name,
    organisation,
    grants,
    roles: await rolesIn(estate),
    session: session.id,
  };
}

/** The service of a bearer token; null when it is not valid, or not any more. */
export async function callerOfToken(store: Store, token: string, now: number): Promise<Caller | null> {
  const given = token.startsWith(TOKEN_PREFIX) ? credentialIn(token.slice(TOKEN_PREFIX.length)) : null;
  if (given === null) return null;
  const estate = wholeOf(store, given.organisation);
  const known = await estate.tokens.find(given.id);
  if (known === null || !isSecret(given.secret, known.secret)) return null;
  if (known.revokedAt !== null || known.expiresAt <= now) return null;
  if (now - (known.usedAt ?? 0) > SEEN_EVERY) await estate.tokens.seen(known.id, now);
  const { organisation } = given;
  const { id, name, grants } = known;
  return { kind: "service", id, name, organisation, grants, roles: await rolesIn(estate), session: null };
}

const rolesIn = async (estate: Estate): Promise<readonly Role[]> => [...BUILT_IN_ROLES, ...(await estate.roles.list())];

/**
 * What of some grants a caller may not hand out, because he does not hold it himself; null when he may hand out all of them.
 * Roles that are not known may not be handed out.
 */
export function beyondReach(caller: Caller, grants: readonly Grant[]): string | null {
  for (const { role: id, projects } of grants) {
    const role = caller.roles.find((known) => known.id === id);
    if (role === undefined) return `there is no role ${id}`;
    const missing = role.permissions.find((permission) => !coversReach(callerReach(caller, permission), projects));
    if (missing !== undefined)
      return `the role ${id} gives ${missing}${projects === "all" ? "" : ` over ${projects.join(", ")}`}, which you do not hold yourself`;
  }
  return null;
}
