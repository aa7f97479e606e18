import type { Actor } from "./access.ts";
import type { Kept } from "./credentials.ts";

/** What an organisation has set, by name. What a value means is up to who reads it. */
export interface Settings {
  /** Null when it was never set. */
  get(name: string): Promise<unknown>;
  /** `endSessions`: how people signed in whose sessions end with this change. */
  put(name: string, value: unknown, actor: Actor, how?: { readonly endSessions?: string }): Promise<void>;
}

/** A person's second factor: codes of an app that go with time (RFC 6238), and codes on paper for when the app is lost. */
export interface SecondFactor {
  /** It is asked for only then. */
  readonly confirmed: boolean;
  /** How many are left. */
  readonly recoveryCodes: number;
}

/** The store keeps seeds sealed and recovery codes as their SHA-256; it makes sure that each code counts once. */
export interface SecondFactors {
  of(person: string): Promise<SecondFactor | null>;
  /** In base32; null when there is none. */
  seedOf(person: string): Promise<string | null>;
  /** Keeps a seed that counts once it is confirmed. Throws a StoreError (conflict) when one is confirmed already. */
  enrol(person: string, seed: string, actor: Actor): Promise<void>;
  /** Confirms the seed with the step of a right code, and ends all other sessions. False when there is none to confirm. */
  confirm(person: string, given: Confirmation, actor: Actor): Promise<boolean>;
  /** Uses the code of a step (time / 30 s). False when that one or a later one was used. */
  useStep(person: string, step: number, actor: Actor): Promise<boolean>;
  /** Uses a recovery code up. False when there is no such code. */
  useRecoveryCode(person: string, code: string, actor: Actor): Promise<boolean>;
  replaceRecoveryCodes(person: string, codes: readonly string[], actor: Actor): Promise<void>;
  /** Takes it away, with the sessions that it began. `keep`: the session that stays. */
  remove(person: string, actor: Actor, keep?: string | null): Promise<void>;
  /** Takes away all that is asked for after the password, passkeys included, and ends all sessions: for someone who lost it. */
  reset(person: string, actor: Actor): Promise<void>;
}

export interface Confirmation {
  readonly step: number;
  /** SHA-256 in hex. */
  readonly recoveryCodes: readonly string[];
  /** The session in which it is done; null at sign-in. */
  readonly session: string | null;
}

/** A sign-in under way: what was asked of someone, until it is answered or ends. */
export interface Challenge {
  readonly id: string;
  /** What kind of answer it waits for. */
  readonly kind: string;
  readonly person: string | null;
  /** No secrets. */
  readonly detail: { readonly [name: string]: unknown };
  readonly expiresAt: number;
}

/** Bookkeeping of sign-ins: the audit log tells how they ended. */
export interface Challenges {
  /** Returns its id. Where it is of a person, earlier ones of that kind are void. */
  create(challenge: Omit<Challenge, "id"> & Kept): Promise<string>;
  /** Null when there is none of that kind that can still be answered. */
  find(id: string, kind: string): Promise<(Challenge & Kept) | null>;
  /** Counts an attempt to answer. False when there were too many, or it has ended. */
  attempt(id: string): Promise<boolean>;
  /** Uses it up: true for one caller only. */
  consume(id: string): Promise<boolean>;
  /** Notes something of someone else's that counts once, as its SHA-256 in hex, until it ends anyway. False when it was noted before. */
  spend(what: string, expiresAt: number): Promise<boolean>;
}
