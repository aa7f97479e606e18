import { ConfigError } from "../../domain/errors.ts";
import { type OutboundPolicy, policyOf } from "../outbound/policy.ts";
import type { Arguments } from "./arguments.ts";

const MOST_PORT = 65_535;

/** How far the platform reaches by the options `--allow-host`, `--allow-port` and `--allow-http`. Throws a ConfigError. */
export function outboundIn(args: Arguments): OutboundPolicy {
  const ports = args.values("allow-port");
  const wrong = ports.find((text) => text !== "all" && !isPort(text));
  if (wrong !== undefined) throw new ConfigError(`--allow-port cannot be "${wrong}"`, "Write a port, or all.");
  return policyOf({
    hosts: args.values("allow-host"),
    ports: ports.includes("all") ? "all" : ports.map(Number),
    http: args.has("allow-http"),
  });
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_PORT;
