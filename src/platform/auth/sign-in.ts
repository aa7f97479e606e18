import { RequestError } from "../http/problems.ts";
import type { Store } from "../store/contract/store.ts";
import { wholeOf } from "./caller.ts";
import { lockAfter } from "./lock.ts";
import { isPassword } from "./password.ts";
import { type SecondStep, secondStepOf } from "./second-step.ts";
import { type Begun, begin } from "./session.ts";

const SYSTEM = { kind: "system", id: "sign-in", name: "Sign-in" } as const;

/** What somebody gives to sign in, and from where. */
export interface SignIn {
  readonly organisation: string | undefined;
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly agent: string;
}

/** The same words whatever was wrong: nobody learns whether an address is known. */
const refused = (): RequestError =>
  new RequestError("not-signed-in", "the address or the password is wrong, or the account is closed");

/** Signs a person in with a password, or says which second step is needed yet. Throws a RequestError. */
export async function signIn(store: Store, given: SignIn, now: number): Promise<Begun | SecondStep> {
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
  const second = await secondStepOf(estate, person, now);
  return second ?? begin(estate, person, { ...given, method: "password" }, now);
}

/** The organisation that was named, or the only one. Throws a RequestError. */
export async function organisationOf(store: Store, named: string | undefined): Promise<string> {
  if (named !== undefined) return named;
  const all = await store.organisations.list();
  const [only] = all;
  if (only === undefined || all.length > 1)
    throw new RequestError("invalid-request", "name your organisation: there are several here");
  return only.id;
}
