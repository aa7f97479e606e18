import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { RequestError } from "../../http/problems.ts";
import type { Store } from "../../store/contract/store.ts";
import { wholeOf } from "../caller.ts";
import { credentialIn, credentialText, isSecret, keptForm, newSecret } from "../secrets.ts";
import { type Begun, begin } from "../session.ts";
import { askForKey, signerOf } from "./assertion.ts";
import { relyingParty } from "./relying-party.ts";

const LASTS = 5 * 60_000;
const KIND = "passkey";

/** What a sign-in with a passkey needs of its surroundings. */
interface Around {
  readonly store: Store;
  readonly origin: string;
  readonly now: number;
}

interface Asked {
  readonly options: PublicKeyCredentialRequestOptionsJSON;
  /** What the browser keeps meanwhile. */
  readonly transit: string;
  readonly expiresAt: number;
}

/** Begins a sign-in with a passkey: the authenticator tells whose. Throws a RequestError. */
export async function askAtSignIn(organisation: string, { store, origin, now }: Around): Promise<Asked> {
  const party = relyingParty(origin);
  const [secret, expiresAt] = [newSecret(), now + LASTS];
  const kept = { kind: KIND, person: null, detail: {}, expiresAt, secret: keptForm(secret) };
  const id = await wholeOf(store, organisation).challenges.create(kept);
  const options = await askForKey(party, secret);
  return { options, transit: credentialText({ organisation, id, secret }), expiresAt };
}

const refused = (): RequestError =>
  new RequestError("not-signed-in", "nobody was let in: the passkey is not known here, or the sign-in has ended");

interface Answer {
  readonly transit: string | null;
  readonly response: AuthenticationResponseJSON;
  readonly address: string;
  readonly agent: string;
}

/** Ends a sign-in that {@link askAtSignIn} began, once. Throws a RequestError. */
export async function signInWithKey({ transit, response, ...from }: Answer, around: Around): Promise<Begun> {
  const { store, origin, now } = around;
  const party = relyingParty(origin);
  const given = transit === null ? null : credentialIn(transit);
  if (given === null) throw refused();
  const estate = wholeOf(store, given.organisation);
  const known = await estate.challenges.find(given.id, KIND);
  if (known === null || !isSecret(given.secret, known.secret)) throw refused();
  if (!(await estate.challenges.consume(given.id))) throw refused();
  const person = await signerOf(estate, { party, secret: given.secret, response, now });
  if (person === null) throw refused();
  return begin(estate, person, { ...from, method: "passkey" }, now);
}
