import type { Surveys } from "../attack/surveys.ts";
import type { AuditSigner } from "../audit/sign.ts";
import type { OutboundPolicy } from "../outbound/policy.ts";
import type { Store } from "../store/contract/store.ts";
import type { Tracing } from "../telemetry/tracing.ts";
import type { DemoRepository } from "./demo-repository.ts";

/** A line of the server's log. */
export type Log = (
  level: "info" | "warn" | "error",
  event: string,
  fields: { readonly [name: string]: unknown },
) => void;

/** What requests are served from. */
export interface Platform {
  readonly store: Store;
  /** Attack paths of estates. */
  readonly surveys: Surveys;
  readonly signer: AuditSigner;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: Log;
  /** Where people reach the platform: `https://stance.example.com`, without a path. */
  readonly origin: string;
  /** The addresses of proxies that may say for whom they ask. */
  readonly trustedProxies: readonly string[];
  /** How far addresses that people give are reached. */
  readonly outbound: OutboundPolicy;
  /** Folders that the operator allows to be scanned. */
  readonly allowedPaths: readonly string[];
  /** Is told of requests. */
  readonly tracing?: Tracing;
  /** The page of the web app, for browsers that a provider's page led to a failure; without it they get the problem itself. */
  readonly page?: string;
  /** The demo estate that the installation carries; null where it carries none. */
  readonly demo?: () => Promise<readonly DemoRepository[] | null>;
  /** Checks every reply against the contract; for tests. */
  readonly checkReplies?: boolean;
}
