import { lookup } from "node:dns/promises";
import type { BlockList } from "node:net";
import { isIP } from "node:net";
import { ConfigError } from "../../domain/errors.ts";
import { rangesOf } from "./special-ranges.ts";

/** All addresses of a name. Throws where it has none. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** Which addresses that a person gave are reached. */
export interface OutboundPolicy {
  /** Whether http will do, beside https, for what `hosts` and `ranges` name. Everything else is reached by https only. */
  readonly http: boolean;
  readonly ports: readonly number[] | "all";
  /** Names that the operator vouches for, wherever they lead. */
  readonly hosts: readonly string[];
  /** Addresses that are reached although they are not public. */
  readonly ranges: BlockList;
  readonly resolve: Resolve;
}

/** What an operator allows beyond public addresses by https. */
export interface Allowed {
  /** Names, addresses and ranges such as `10.0.0.0/8`. */
  readonly hosts: readonly string[];
  /** Beside that of https, and of http where it is allowed. */
  readonly ports: readonly number[] | "all";
  readonly http: boolean;
}

const HTTPS = 443;
const HTTP = 80;
const NAME = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?)*$/;
const RANGE = /^([0-9a-f.:]+)(?:\/(\d{1,3}))?$/i;

/** As this machine resolves names: its hosts file included. */
const byThisMachine: Resolve = async (name) => (await lookup(name, { all: true })).map(({ address }) => address);

/** The policy that an operator's words make. Throws a ConfigError where one of them names nothing. */
export function policyOf({ hosts, ports, http }: Allowed): OutboundPolicy {
  const isRange = (text: string): boolean => {
    const [, address = "", length] = RANGE.exec(text) ?? [];
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    return most > 0 && Number(length ?? 0) <= most;
  };
  const names = hosts.filter((host) => !isRange(host)).map((host) => host.toLowerCase());
  const wrong = names.find((name) => !NAME.test(name) || /^[\d.]+$/.test(name));
  if (wrong !== undefined)
    throw new ConfigError(`"${wrong}" is no host`, "Write a name, an address or a range such as 10.0.0.0/8.");
  return {
    http,
    ports: ports === "all" ? ports : [HTTPS, ...(http ? [HTTP] : []), ...ports],
    hosts: names,
    ranges: rangesOf(hosts.filter(isRange)),
    resolve: byThisMachine,
  };
}

/** Public addresses by https, and nothing else. */
export const CLOSED: OutboundPolicy = policyOf({ hosts: [], ports: [], http: false });
