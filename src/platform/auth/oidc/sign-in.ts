import { createHmac } from "node:crypto";
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
} from "openid-client";
import type { OutboundPolicy } from "../../outbound/policy.ts";
import type { Store } from "../../store/contract/store.ts";
import { wholeOf } from "../caller.ts";
import { SignOnRefused } from "../refused.ts";
import { credentialIn, credentialText, isSecret, keptForm, newSecret } from "../secrets.ts";
import { type Begun, begin } from "../session.ts";
import { arrivalOf } from "./claims.ts";
import { providerOf, refusedBy } from "./provider.ts";
import { CALLBACK } from "./setting.ts";

const LASTS = 10 * 60_000;
const SIGN_ON = { kind: "system", id: "sign-on", name: "Sign-on" } as const;

/** What a sign-in needs of its surroundings. */
export interface Surroundings {
  readonly store: Store;
  readonly origin: string;
  readonly now: number;
  /** How far providers are reached. */
  readonly outbound: OutboundPolicy;
}

/**
 * State, nonce and PKCE verifier of a sign-in: all follow from the secret that only its browser holds, so that the store keeps none,
 * and another browser can end no sign-in that it did not begin.
 */
function partsOf(secret: string): { readonly state: string; readonly nonce: string; readonly verifier: string } {
  const part = (name: string): string => createHmac("sha256", secret).update(name).digest("base64url");
  return { state: part("state"), nonce: part("nonce"), verifier: part("verifier") };
}

interface Departure {
  /** Where the browser goes. */
  readonly location: string;
  /** What it keeps meanwhile. */
  readonly transit: string;
  readonly expiresAt: number;
}

/** Begins a sign-in at the provider of an organisation. Throws a RequestError. */
export async function depart(organisation: string, around: Surroundings): Promise<Departure> {
  const estate = wholeOf(around.store, organisation);
  const { client, setting } = await providerOf(estate, around.outbound);
  const [secret, expiresAt] = [newSecret(), around.now + LASTS];
  const kept = { kind: "oidc", person: null, detail: { issuer: setting.issuer }, expiresAt, secret: keptForm(secret) };
  const id = await estate.challenges.create(kept);
  const { state, nonce, verifier } = partsOf(secret);
  const location = buildAuthorizationUrl(client, {
    redirect_uri: around.origin + CALLBACK,
    scope: "openid email profile",
    response_type: "code",
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  });
  return { location: location.href, transit: credentialText({ organisation, id, secret }), expiresAt };
}

/** What came back, and to which browser. */
interface Return {
  readonly transit: string;
  /** The query of the address that the browser was sent to. */
  readonly search: string;
  readonly address: string;
  readonly agent: string;
}

/** Ends a sign-in that {@link depart} began, once. Throws a RequestError. */
export async function comeBack({ transit, search, ...from }: Return, around: Surroundings): Promise<Begun> {
  const given = credentialIn(transit);
  if (given === null) throw new SignOnRefused("a cookie that holds no sign-in");
  const estate = wholeOf(around.store, given.organisation);
  const known = await estate.challenges.find(given.id, "oidc");
  if (known === null || !isSecret(given.secret, known.secret)) throw new SignOnRefused("no sign-in under way");
  if (!(await estate.challenges.consume(given.id))) throw new SignOnRefused("no sign-in under way");
  const { client, setting } = await providerOf(estate, around.outbound);
  if (known.detail.issuer !== setting.issuer) throw new SignOnRefused("the provider was changed meanwhile");
  const claims = await claimsOf(client, new URL(around.origin + CALLBACK + search), given.secret);
  const arrival = arrivalOf(claims, setting);
  const person = arrival === null ? null : await estate.directory.arrive(arrival, SIGN_ON);
  if (person === null) throw new SignOnRefused("a person who is not known here, or may not sign in");
  return begin(estate, person, { ...from, method: "oidc" }, around.now);
}

/** What the provider says of the person: in the ID token, which is verified, and beside it. */
async function claimsOf(client: Configuration, url: URL, secret: string): Promise<unknown> {
  const { state, nonce, verifier } = partsOf(secret);
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
  try {
    const tokens = await authorizationCodeGrant(client, url, checks);
    const claims = tokens.claims();
    if (claims === undefined || client.serverMetadata().userinfo_endpoint === undefined) return claims;
    return { ...(await fetchUserInfo(client, tokens.access_token, claims.sub)), ...claims };
  } catch (error) {
    throw refusedBy(error);
  }
}
