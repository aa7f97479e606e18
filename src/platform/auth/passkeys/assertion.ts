import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import type { Passkey } from "../../store/contract/passkeys.ts";
import type { Person } from "../../store/contract/people.ts";
import type { Estate } from "../../store/contract/store.ts";
import { lockAfter } from "../lock.ts";
import { challengeBytes, challengeOf } from "./challenge.ts";
import type { RelyingParty } from "./relying-party.ts";

const SYSTEM = { kind: "system", id: "sign-in", name: "Sign-in" } as const;

/** Asks a browser for a signature with any passkey of the platform, or with one of these. */
export async function askForKey(
  party: RelyingParty,
  secret: string,
  keys: readonly Passkey[] = [],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await import("@simplewebauthn/server");
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: challengeBytes(secret),
    userVerification: "required",
    allowCredentials: keys.map(({ credential, transports }) => ({
      id: credential,
      transports: transports as AuthenticatorTransport[],
    })),
  });
}

interface Answer {
  readonly party: RelyingParty;
  /** From which the challenge follows. */
  readonly secret: string;
  readonly response: AuthenticationResponseJSON;
  readonly now: number;
}

/**
 * Whose passkey signed the challenge, which uses the key once more; null when nobody's did, or the account is closed. A wrong signature
 * counts as a wrong password does.
 */
export async function signerOf(estate: Estate, { party, secret, response, now }: Answer): Promise<Person | null> {
  const key = await estate.passkeys.byCredential(response.id);
  const person = key === null ? null : await estate.people.get(key.person);
  if (key === null || person === null || person.state !== "active") return null;
  const state = await estate.people.passwordOf(person.id);
  if (state === null || (state.lockedUntil !== null && state.lockedUntil > now)) return null;
  const counter = isFor(response, person) ? await counterAfter(party, secret, response, key) : null;
  const actor = { kind: "user", id: person.id, name: person.name } as const;
  if (counter !== null && (await estate.passkeys.used(key.id, counter, actor))) return person;
  await estate.people.signInFailed(person.id, lockAfter(state.failures + 1, now), SYSTEM);
  return null;
}

/** Discoverable passkeys say for whom they are; it must be who they were made for. */
const isFor = ({ response }: AuthenticationResponseJSON, { id }: Person): boolean =>
  response.userHandle === undefined || Buffer.from(response.userHandle, "base64url").toString() === id;

/** The key's counter after this signature; null when it does not hold. */
async function counterAfter(
  { id, origin }: RelyingParty,
  secret: string,
  response: AuthenticationResponseJSON,
  { credential, publicKey, counter }: Passkey,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challengeOf(secret),
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: { id: credential, publicKey: Uint8Array.from(publicKey), counter },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    // The library throws on every kind of answer that does not hold, one that cannot be read included.
    return null;
  }
}
