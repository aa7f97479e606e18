import { RequestError } from "../http/problems.ts";
import type { Store } from "../store/contract/store.ts";
import { wholeOf } from "./caller.ts";
import { isPassword } from "./password.ts";
import { credentialText, keptForm, newSecret } from "./secrets.ts";

/** So long a session lasts, used or not. */
const LONGEST_SESSION = 7 * 86_400_000;
/** Wrong passwords before an account closes, and for how long then; twice as long after each further one. */
const FREE_FAILURES = 5;
const FIRST_LOCK = 60_000;
const LONGEST_LOCK = 3_600_000;
const SYSTEM = { kind: "system", id: "sign-in", name: "Sign-in" } as const;

/** What somebody gives to sign in, and from where. */
export interface SignIn {
  readonly organisation: string | undefined;
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly agent: string;
}

/** A session that has begun, with the credential for its cookie. */
export interface Begun {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly expiresAt: number;
  readonly credential: string;
}

/** The same words whatever was wrong: nobody learns whether an address is known. */
const refused = (): RequestError =>
  new RequestError("not-signed-in", "the address or the password is wrong, or the account is closed");

/** Signs a person in with a password. Throws a RequestError. */
export async function signIn(store: Store, given: SignIn, now: number): Promise<Begun> {
  const organisation = await organisationOf(store, given.organisation);
  const estate = wholeOf(store, organisation);
  const person = await estate.people.byEmail(given.email);
  const password = person === null ? null : await estate.people.passwordOf(person.id);
  const isRight = await isPassword(given.password, password?.hash ?? null);
  if (person === null || password === null) throw refused();
  if (password.lockedUntil !== null && password.lockedUntil > now) throw refused();
  if (!isRight) {
    await estate.people.signInFailed(person.id, lockAfter(password.failures + 1, now), SYSTEM);
    throw refused();
  }
  if (person.state !== "active") throw refused();
  return begin(store, { ...given, organisation, person: person.id, name: person.name, method: "password" }, now);
}

/** Until when an account is closed after so many wrong passwords; null = it is not. */
export function lockAfter(failures: number, now: number): number | null {
  if (failures < FREE_FAILURES) return null;
  return now + Math.min(LONGEST_LOCK, FIRST_LOCK * 2 ** (failures - FREE_FAILURES));
}

interface Beginning {
  readonly organisation: string;
  readonly person: string;
  readonly name: string;
  readonly method: string;
  readonly address: string;
  readonly agent: string;
}

/** Begins a session of a person who has proven who he is. */
async function begin(store: Store, of: Beginning, now: number): Promise<Begun> {
  const { organisation, person, name, method, address, agent } = of;
  const secret = newSecret();
  const expiresAt = now + LONGEST_SESSION;
  const estate = wholeOf(store, organisation);
  const actor = { kind: "user", id: person, name } as const;
  const kept = { person, method, address, agent, expiresAt, secret: keptForm(secret) };
  const session = await estate.sessions.begin(kept, actor);
  return {
    person,
    name,
    organisation,
    expiresAt,
    credential: credentialText({ organisation, id: session.id, secret }),
  };
}

/** The organisation that was named, or the only one. */
async function organisationOf(store: Store, named: string | undefined): Promise<string> {
  if (named !== undefined) return named;
  const all = await store.organisations.list();
  const [only] = all;
  if (only === undefined || all.length > 1)
    throw new RequestError("invalid-request", "name your organisation: there are several here");
  return only.id;
}
