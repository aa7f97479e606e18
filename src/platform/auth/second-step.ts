import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { RequestError } from "../http/problems.ts";
import type { Person } from "../store/contract/people.ts";
import type { Estate, Store } from "../store/contract/store.ts";
import { wholeOf } from "./caller.ts";
import { askForKey, signerOf } from "./passkeys/assertion.ts";
import { relyingParty } from "./passkeys/relying-party.ts";
import { confirmFactor, type Enrolment, enrol, useFactor } from "./second-factor.ts";
import { credentialIn, credentialText, isSecret, keptForm, newSecret } from "./secrets.ts";
import { type Begun, begin } from "./session.ts";
import { policyOf } from "./sign-on-policy.ts";

const LASTS = 10 * 60_000;

/** What a person who gave the right password must do yet: give a code, or first enrol an app. */
export interface SecondStep {
  readonly step: "second-factor" | "enrol";
  /** Says which sign-in is gone on with. It opens nothing else. */
  readonly pending: string;
  /** With what it can be gone on with. */
  readonly ways: readonly ("code" | "passkey")[];
  readonly expiresAt: number;
}

/** The second step that a person must take; null when the password is enough. */
export async function secondStepOf(estate: Estate, person: Person, now: number): Promise<SecondStep | null> {
  const factor = await estate.secondFactors.of(person.id);
  const hasKeys = (await estate.passkeys.list(person.id)).length > 0;
  const { secondFactorRequired } = await policyOf(estate);
  const hasFactor = factor?.confirmed === true || hasKeys;
  if (!hasFactor && !secondFactorRequired) return null;
  const step = hasFactor ? "second-factor" : "enrol";
  const ways = hasKeys ? (["code", "passkey"] as const) : (["code"] as const);
  const [secret, expiresAt] = [newSecret(), now + LASTS];
  const kept = { kind: step, person: person.id, detail: {}, expiresAt, secret: keptForm(secret) };
  const id = await estate.challenges.create(kept);
  const { organisation } = estate.access;
  return { step, pending: credentialText({ organisation, id, secret }), ways, expiresAt };
}

interface Pending {
  readonly id: string;
  readonly secret: string;
  readonly estate: Estate;
  readonly person: Person;
}

const ended = (): RequestError =>
  new RequestError("not-signed-in", "this sign-in has ended, or was tried too often: begin again");

/** The sign-in under way that waits for this step. Counts as an attempt, unless it only asks. Throws a RequestError. */
async function pendingOf(store: Store, text: string, step: SecondStep["step"], onlyAsks = false): Promise<Pending> {
  const given = credentialIn(text);
  if (given === null) throw ended();
  const estate = wholeOf(store, given.organisation);
  const known = await estate.challenges.find(given.id, step);
  if (known === null || !isSecret(given.secret, known.secret)) throw ended();
  const person = known.person === null ? null : await estate.people.get(known.person);
  if (person === null || person.state !== "active") throw ended();
  if (!onlyAsks && !(await estate.challenges.attempt(given.id))) throw ended();
  return { id: given.id, secret: given.secret, estate, person };
}

interface Answer {
  readonly pending: string;
  readonly code: string;
  readonly address: string;
  readonly agent: string;
}

/** Ends a sign-in with a code. Throws a RequestError. */
export async function answerSecondStep(store: Store, { pending, code, ...from }: Answer, now: number): Promise<Begun> {
  const { id, estate, person } = await pendingOf(store, pending, "second-factor");
  const kind = await useFactor(estate, person, code, now);
  if (!(await estate.challenges.consume(id))) throw ended();
  return begin(estate, person, { ...from, method: `password+${kind}` }, now);
}

/** What a passkey has to sign to end a sign-in after the password. Throws a RequestError. */
export async function askForKeyInSecondStep(store: Store, pending: string, origin: string) {
  const party = relyingParty(origin);
  const { estate, secret, person } = await pendingOf(store, pending, "second-factor", true);
  return askForKey(party, secret, await estate.passkeys.list(person.id));
}

interface SignedAnswer extends Omit<Answer, "code"> {
  readonly response: AuthenticationResponseJSON;
  readonly origin: string;
}

/** Ends a sign-in with a passkey of the one whose password it was. Throws a RequestError. */
export async function answerWithKey(
  store: Store,
  { pending, response, origin, ...from }: SignedAnswer,
  now: number,
): Promise<Begun> {
  const party = relyingParty(origin);
  const { id, secret, estate, person } = await pendingOf(store, pending, "second-factor");
  const signer = await signerOf(estate, { party, secret, response, now });
  if (signer?.id !== person.id) throw new RequestError("forbidden", "this passkey does not belong to the account");
  if (!(await estate.challenges.consume(id))) throw ended();
  return begin(estate, person, { ...from, method: "password+passkey" }, now);
}

/** Gives someone who must have a second factor a seed, in the middle of signing in. Throws a RequestError. */
export async function enrolInSecondStep(store: Store, pending: string): Promise<Enrolment> {
  const { estate, person } = await pendingOf(store, pending, "enrol");
  return enrol(estate, person, { kind: "user", id: person.id, name: person.name });
}

/** Ends that with the first code of the app. Throws a RequestError. */
export async function confirmInSecondStep(
  store: Store,
  { pending, code, ...from }: Answer,
  now: number,
): Promise<Begun & { readonly recoveryCodes: readonly string[] }> {
  const { id, estate, person } = await pendingOf(store, pending, "enrol");
  const recoveryCodes = await confirmFactor(estate, person, code, { now, session: null });
  if (!(await estate.challenges.consume(id))) throw ended();
  return { ...(await begin(estate, person, { ...from, method: "password+totp" }, now)), recoveryCodes };
}
