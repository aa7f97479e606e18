import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { RequestError } from "../../http/problems.ts";
import type { Person } from "../../store/contract/people.ts";
import type { Estate } from "../../store/contract/store.ts";
import { keptCode, newRecoveryCodes } from "../recovery-codes.ts";
import { credentialIn, credentialText, isSecret, keptForm, newSecret } from "../secrets.ts";
import { challengeBytes, challengeOf } from "./challenge.ts";
import { type RelyingParty, relyingParty } from "./relying-party.ts";

const LASTS = 5 * 60_000;
const KIND = "passkey-add";
/** EdDSA, ES256, RS256: what authenticators make. Asking the runtime for more makes it print warnings. */
const ALGORITHMS = [-8, -7, -257];

/** Who registers a passkey, and where. */
interface At {
  readonly origin: string;
  readonly session: string;
  readonly now: number;
}

interface Offer {
  readonly options: PublicKeyCredentialCreationOptionsJSON;
  /** Says which registration is gone on with. It opens nothing else. */
  readonly pending: string;
  readonly expiresAt: number;
}

/** Begins to register a passkey in a session. Throws a RequestError. */
export async function offerKey(estate: Estate, person: Person, { origin, session, now }: At): Promise<Offer> {
  const party = relyingParty(origin);
  const [secret, expiresAt] = [newSecret(), now + LASTS];
  const kept = { kind: KIND, person: person.id, detail: { session }, expiresAt, secret: keptForm(secret) };
  const id = await estate.challenges.create(kept);
  const { generateRegistrationOptions } = await import("@simplewebauthn/server");
  const options = await generateRegistrationOptions({
    rpName: "Stance",
    rpID: party.id,
    userID: Uint8Array.from(Buffer.from(person.id)),
    userName: person.email,
    userDisplayName: person.name,
    challenge: challengeBytes(secret),
    excludeCredentials: (await estate.passkeys.list(person.id)).map(({ credential }) => ({ id: credential })),
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const { organisation } = estate.access;
  return { options, pending: credentialText({ organisation, id, secret }), expiresAt };
}

const refused = (): RequestError =>
  new RequestError("invalid-request", "the passkey was not registered: its answer does not hold, or came late");

interface Answer {
  readonly pending: string;
  readonly name: string;
  readonly response: RegistrationResponseJSON;
}

/** Ends what {@link offerKey} began, once, in the same session. Gives recovery codes where there were none. Throws a RequestError. */
export async function addKey(
  estate: Estate,
  person: Person,
  { pending, name, response }: Answer,
  { origin, session }: At,
): Promise<{ readonly id: string; readonly recoveryCodes: readonly string[] }> {
  const given = credentialIn(pending);
  const known = given === null ? null : await estate.challenges.find(given.id, KIND);
  if (given === null || known === null || !isSecret(given.secret, known.secret)) throw refused();
  if (known.person !== person.id || known.detail.session !== session) throw refused();
  if (!(await estate.challenges.consume(given.id))) throw refused();
  const key = await keyIn(relyingParty(origin), given.secret, response);
  if (key === null) throw refused();
  const codes = newRecoveryCodes();
  const actor = { kind: "user", id: person.id, name: person.name } as const;
  const kept = { person: person.id, name, ...key };
  const { id, takesCodes } = await estate.passkeys.add(kept, codes.map(keptCode), actor);
  return { id, recoveryCodes: takesCodes ? codes : [] };
}

/** The key that an authenticator made; null when the answer does not hold. */
async function keyIn({ id, origin }: RelyingParty, secret: string, response: RegistrationResponseJSON) {
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challengeOf(secret),
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified || registrationInfo === undefined) return null;
    const { credential, credentialBackedUp: backedUp } = registrationInfo;
    const { publicKey, counter, transports = [] } = credential;
    return { credential: credential.id, publicKey, counter, transports, backedUp };
  } catch {
    // The library throws on every kind of answer that does not hold, one that cannot be read included.
    return null;
  }
}
