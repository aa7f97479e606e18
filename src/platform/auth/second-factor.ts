import { Secret, TOTP } from "otpauth";
import { RequestError } from "../http/problems.ts";
import type { Actor } from "../store/contract/access.ts";
import type { Person } from "../store/contract/people.ts";
import type { Estate } from "../store/contract/store.ts";
import { lockAfter } from "./lock.ts";
import { keptCode, newRecoveryCodes } from "./recovery-codes.ts";

const SYSTEM = { kind: "system", id: "sign-in", name: "Sign-in" } as const;
const PERIOD = 30;
/** Clocks may differ by so many steps (RFC 6238, 5.2). */
const WINDOW = 1;
const SEED_BYTES = 20;

/** A seed as an app takes it, shown once. */
export interface Enrolment {
  readonly uri: string;
  readonly seed: string;
}

const totpOf = (seed: string, label: string): TOTP =>
  new TOTP({ issuer: "Stance", label, secret: Secret.fromBase32(seed), algorithm: "SHA1", digits: 6, period: PERIOD });

/** Gives a person a new seed, which counts once a code confirms it. */
export async function enrol(estate: Estate, person: Person, actor: Actor): Promise<Enrolment> {
  const seed = new Secret({ size: SEED_BYTES }).base32;
  await estate.secondFactors.enrol(person.id, seed, actor);
  return { uri: totpOf(seed, person.email).toString(), seed };
}

/** The step whose code this is; null when it is none of now. */
function stepOf(seed: string, code: string, now: number): number | null {
  const delta = totpOf(seed, "").validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / (PERIOD * 1_000)) + delta;
}

const wrong = (): RequestError => new RequestError("forbidden", "the code is wrong, or was used already");

interface At {
  readonly now: number;
  /** The session in which it is done; null at sign-in. */
  readonly session: string | null;
}

/** Confirms a new seed with its first code. Returns the recovery codes, which are shown once. Throws a RequestError. */
export async function confirmFactor(estate: Estate, person: Person, code: string, at: At): Promise<string[]> {
  const actor = actorFor(person);
  const seed = await estate.secondFactors.seedOf(person.id);
  const step = seed === null ? null : stepOf(seed, code, at.now);
  if (step === null) throw wrong();
  const codes = newRecoveryCodes();
  const given = { step, recoveryCodes: codes.map(keptCode), session: at.session };
  if (!(await estate.secondFactors.confirm(person.id, given, actor))) throw wrong();
  return codes;
}

/** New recovery codes in place of the old ones. */
export async function renewRecoveryCodes(estate: Estate, person: Person): Promise<string[]> {
  const codes = newRecoveryCodes();
  await estate.secondFactors.replaceRecoveryCodes(person.id, codes.map(keptCode), actorFor(person));
  return codes;
}

/**
 * Holds a code, or a recovery code, against a person's second factor, and uses it up. A wrong one counts as a wrong password does.
 * Returns which it was. Throws a RequestError.
 */
export async function useFactor(
  estate: Estate,
  person: Person,
  code: string,
  now: number,
): Promise<"totp" | "recovery-code"> {
  const state = await estate.people.passwordOf(person.id);
  if (state === null || (state.lockedUntil !== null && state.lockedUntil > now)) throw wrong();
  const kind = /^\d{6}$/.test(code) ? "totp" : "recovery-code";
  if (await isRight(estate, person, { kind, code }, now)) return kind;
  await estate.people.signInFailed(person.id, lockAfter(state.failures + 1, now), SYSTEM);
  throw wrong();
}

async function isRight(
  estate: Estate,
  person: Person,
  { kind, code }: { readonly kind: "totp" | "recovery-code"; readonly code: string },
  now: number,
): Promise<boolean> {
  const actor = actorFor(person);
  if (kind === "recovery-code") return estate.secondFactors.useRecoveryCode(person.id, keptCode(code), actor);
  const seed = await estate.secondFactors.seedOf(person.id);
  const step = seed === null ? null : stepOf(seed, code, now);
  return step !== null && estate.secondFactors.useStep(person.id, step, actor);
}

const actorFor = ({ id, name }: Person): Actor => ({ kind: "user", id, name });
