import { RequestError } from "../../http/problems.ts";

/** The platform as authenticators know it. */
export interface RelyingParty {
  readonly origin: string;
  /** The host name: keys are bound to it. */
  readonly id: string;
}

/**
 * Browsers use passkeys where a page has a name and comes by https, or from this machine as `localhost` (WebAuthn, 5.1.3). Throws a
 * RequestError elsewhere.
 */
export function relyingParty(origin: string): RelyingParty {
  const { protocol, hostname } = new URL(origin);
  const isAddress = /^[\d.]+$/.test(hostname) || hostname.startsWith("[");
  if (isAddress || (protocol !== "https:" && hostname !== "localhost"))
    throw new RequestError("conflict", "passkeys need https and a host name: start serve with --origin https://NAME");
  return { origin, id: hostname };
}
