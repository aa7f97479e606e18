import type { Actor } from "./access.ts";

/** A key with which a person signs in (WebAuthn); its private half never leaves the authenticator. */
export interface Passkey {
  readonly id: string;
  readonly person: string;
  /** How the person calls it. */
  readonly name: string;
  /** How the authenticator calls it; in base64url. */
  readonly credential: string;
  /** In COSE. */
  readonly publicKey: Uint8Array;
  /** How often it signed, as it says itself; 0 where it does not count. */
  readonly counter: number;
  readonly transports: readonly string[];
  /** Whether it is on several devices. */
  readonly backedUp: boolean;
  readonly createdAt: number;
  readonly usedAt: number | null;
}

export interface Passkeys {
  /** Of one person, oldest first. */
  list(person: string): Promise<readonly Passkey[]>;
  byCredential(credential: string): Promise<Passkey | null>;
  /**
   * Keeps a new one. A person without recovery codes gets these (SHA-256 in hex). Tells whether they were taken. Throws a
   * StoreError (conflict) when the key is known, or the person has too many.
   */
  add(
    passkey: Omit<Passkey, "id" | "createdAt" | "usedAt">,
    recoveryCodes: readonly string[],
    actor: Actor,
  ): Promise<{ readonly id: string; readonly takesCodes: boolean }>;
  /** Notes that it signed. False when it is gone, or another use of it was noted with the same or a later counter. */
  used(id: string, counter: number, actor: Actor): Promise<boolean>;
  /** Takes one of a person's away and ends the sessions, but for `keep`. Throws a StoreError when there is none. */
  remove(person: string, id: string, actor: Actor, keep: string | null): Promise<void>;
}
