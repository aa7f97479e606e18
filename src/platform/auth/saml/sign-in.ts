import { createHmac } from "node:crypto";
import { hexDigest } from "../../files/digest.ts";
import { RequestError } from "../../http/problems.ts";
import type { Estate, Store } from "../../store/contract/store.ts";
import { wholeOf } from "../caller.ts";
import { arrivalFrom } from "../provider-people.ts";
import { SignOnRefused } from "../refused.ts";
import { credentialIn, credentialText, isSecret, keptForm, newSecret } from "../secrets.ts";
import { type Begun, begin } from "../session.ts";
import type { Asserted } from "./assertion.ts";
import { assertedIn } from "./response.ts";
import { type SamlSetting, samlOf, serviceProvider } from "./setting.ts";
import { librarySaml } from "./signature.ts";

const LASTS = 10 * 60_000;
const KIND = "saml";
const SIGN_ON = { kind: "system", id: "sign-on", name: "Sign-on" } as const;

/** What a sign-in needs of its surroundings. */
interface Surroundings {
  readonly store: Store;
  readonly origin: string;
  readonly now: number;
}

/** The id of a request: it follows from the secret that only the browser holds which began. */
const requestIdOf = (secret: string): string => `_${createHmac("sha256", secret).update("saml").digest("hex")}`;

interface Departure {
  /** Where the browser goes. */
  readonly location: string;
  /** What it keeps meanwhile. */
  readonly transit: string;
  readonly expiresAt: number;
}

/** Begins a sign-in at the provider of an organisation. Throws a RequestError. */
export async function departSaml(organisation: string, { store, origin, now }: Surroundings): Promise<Departure> {
  const estate = wholeOf(store, organisation);
  const setting = await enabled(estate);
  if (setting === null) throw new RequestError("not-found", "this organisation has no sign-in with SAML");
  const [secret, expiresAt] = [newSecret(), now + LASTS];
  const detail = { entityId: setting.entityId };
  const id = await estate.challenges.create({ kind: KIND, person: null, detail, expiresAt, secret: keptForm(secret) });
  const saml = librarySaml(setting, serviceProvider(origin, organisation), requestIdOf(secret));
  const location = await saml.getAuthorizeUrlAsync("", undefined, {});
  return { location, transit: credentialText({ organisation, id, secret }), expiresAt };
}

async function enabled(estate: Estate): Promise<SamlSetting | null> {
  const setting = await samlOf(estate);
  return setting?.enabled === true ? setting : null;
}

/** What a provider had a browser send, and which browser. */
interface Return {
  readonly organisation: string;
  /** Null where this browser began no sign-in. */
  readonly transit: string | null;
  readonly response: string;
  readonly address: string;
  readonly agent: string;
}

/** Ends a sign-in that {@link departSaml} began, or the provider did where that is allowed; once. Throws a RequestError. */
export async function arriveSaml(
  { organisation, transit, response, ...from }: Return,
  { store, origin, now }: Surroundings,
): Promise<Begun> {
  const estate = wholeOf(store, organisation);
  const setting = await enabled(estate);
  if (setting === null) throw new SignOnRefused("no connection");
  const secret = transit === null ? null : await pendingIn(estate, transit, setting);
  if (secret === null && !setting.unsolicited)
    throw new SignOnRefused("this browser began no sign-in, or it has ended");
  const requestId = secret === null ? null : requestIdOf(secret);
  const provider = serviceProvider(origin, organisation);
  const asserted = await assertedIn(response, { setting, provider, requestId, now });
  const once = hexDigest(`saml ${setting.entityId} ${asserted.id}`);
  if (!(await estate.challenges.spend(once, asserted.expiresAt))) throw new SignOnRefused("assertion: used before");
  const arrival = arrivalFrom(saidBy(asserted, setting), setting);
  if (arrival === null) throw new SignOnRefused("an address in no domain that is let in");
  const person = await estate.directory.arrive(arrival, SIGN_ON);
  if (person === null) throw new SignOnRefused("a person who is not known here, or may not sign in");
  return begin(estate, person, { ...from, method: KIND }, now);
}

/** The secret of a sign-in under way at this provider, which is used up; null when there is none. */
async function pendingIn(estate: Estate, transit: string, { entityId }: SamlSetting): Promise<string | null> {
  const given = credentialIn(transit);
  if (given === null || given.organisation !== estate.access.organisation) return null;
  const known = await estate.challenges.find(given.id, KIND);
  if (known === null || !isSecret(given.secret, known.secret) || known.detail.entityId !== entityId) return null;
  return (await estate.challenges.consume(given.id)) ? given.secret : null;
}

/** The provider vouches for addresses: which of them count, the domains of the setting tell. */
function saidBy({ nameId, attributes }: Asserted, setting: SamlSetting) {
  const first = (name: string | null): string | undefined => (name === null ? undefined : attributes.get(name)?.[0]);
  return {
    provider: `saml:${setting.entityId}`,
    subject: nameId,
    email: setting.emailAttribute === null ? nameId : first(setting.emailAttribute),
    isVerified: true,
    name: first(setting.nameAttribute),
    values: setting.claim === null ? [] : (attributes.get(setting.claim) ?? []),
  };
}
