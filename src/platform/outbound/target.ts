import { isIP } from "node:net";
import type { OutboundPolicy } from "./policy.ts";
import { isIn, isMetadata, specialUse } from "./special-ranges.ts";

/** An address that may be reached, and where. */
export interface Target {
  /** As it is read here: use this and not what the person wrote, which others may read differently. */
  readonly url: URL;
  /** All addresses of its host, each checked: connect to one of these, and do not resolve the name again. */
  readonly addresses: readonly string[];
}

/** Why an address is not reached, in words for the person who gave it. */
export interface Refused {
  readonly refused: string;
}

const RESOLVE_WITHIN = 10_000;
const LONGEST = 2_000;
const PORTS: { readonly [protocol: string]: number } = { "https:": 443, "http:": 80 };
/** Names that mean something inside a network only (RFC 6761, 6762, 8375, 9476 and what networks use). */
const INSIDE =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|test|onion|alt)$/;

const refused = (why: string): Refused => ({ refused: why });
const ASK = "the operator of this installation can allow it with --allow-host";

/**
 * Whether the platform may connect to an address that a person gave, and where exactly. The name is resolved once, here; where any
 * of its addresses may not be reached, none is.
 */
export async function resolveTarget(address: string, policy: OutboundPolicy): Promise<Target | Refused> {
  const url = readAddress(address, policy);
  if ("refused" in url) return url;
  const host = hostOf(url);
  const isVouchedFor = policy.hosts.includes(host);
  const unfit = isIP(host) === 0 && !isVouchedFor ? unfitName(host) : null;
  if (unfit !== null) return refused(unfit);
  const addresses = isIP(host) === 0 ? await addressesOf(host, policy) : [host];
  if (addresses.length === 0) return refused(`${host} is not known: no address was found for that name`);
  const whys = addresses.map((found) => unfitAddress(found, policy, isVouchedFor));
  const why = whys.find((found) => found !== null);
  if (why !== undefined) return refused(`${host} is not reached from here: ${why}`);
  const isAllowed = isVouchedFor || addresses.every((found) => isIn(policy.ranges, found));
  if (url.protocol === "http:" && !isAllowed) return refused(`${host} is reached by https only`);
  return { url, addresses };
}

/** The host of an address without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

/** What an address says by itself, without asking for its name. */
function readAddress(address: string, policy: OutboundPolicy): URL | Refused {
  if (address.length > LONGEST) return refused(`an address has at most ${LONGEST} characters`);
  // URL passes over some of these and turns others into slashes; programs that read the address later do not.
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(address)) return refused("the address holds characters that no address has");
  const url = URL.parse(address);
  if (url === null || !/^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(address))
    return refused("this is no full address: write it like https://example.com/path");
  if (url.protocol !== "https:" && !(policy.http && url.protocol === "http:"))
    return refused(`${url.protocol} is not used here: write an address that begins with https://`);
  if (url.username !== "" || url.password !== "" || address.split(/[/?#]/)[2]?.includes("@"))
    return refused("the address holds a user name or password: give it without");
  const port = url.port === "" ? PORTS[url.protocol] : Number(url.port);
  if (policy.ports !== "all" && !policy.ports.includes(port ?? 0))
    return refused(`port ${port} is not used here; the operator can allow it with --allow-port`);
  return url;
}

function unfitName(host: string): string | null {
  if (host.endsWith(".")) return `${host} ends in a dot: write it without`;
  if (!host.includes(".") || INSIDE.test(host)) return `${host} is a name inside a network; ${ASK}`;
  return null;
}

async function addressesOf(host: string, { resolve }: OutboundPolicy): Promise<readonly string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly string[]>((done) => {
    timer = setTimeout(() => done([]), RESOLVE_WITHIN);
  });
  const found = await Promise.race([resolve(host).catch(() => []), late]);
  clearTimeout(timer);
  return found;
}

/** Says what kind of address it is and not which: names inside a network are not to be told outside. */
function unfitAddress(address: string, { ranges }: OutboundPolicy, isVouchedFor: boolean): string | null {
  if (isIP(address) === 0 || address.includes("%")) return "its name leads to something that is no address";
  if (isMetadata(address)) return "it leads to what gives out the rights of machines, which is never reached";
  if (isVouchedFor || isIn(ranges, address)) return null;
  const special = specialUse(address);
  return special === null ? null : `it leads to ${special}; ${ASK}`;
}
