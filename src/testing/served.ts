import { generateKeyPairSync } from "node:crypto";
import type { Hono } from "hono";
import type { Grant } from "../domain/permission.ts";
import { signerOf } from "../platform/audit/key-file.ts";
import { wholeOf } from "../platform/auth/caller.ts";
import { credentialText, keptForm, newSecret, TOKEN_PREFIX } from "../platform/auth/secrets.ts";
import { createApp } from "../platform/http/app.ts";
import type { Log, Platform } from "../platform/http/platform.ts";
import { type OutboundPolicy, policyOf } from "../platform/outbound/policy.ts";
import type { Store } from "../platform/store/contract/store.ts";
import { type Clock, someone } from "./stores.ts";

export const ORIGIN = "http://localhost:7878";
const YEAR = 365 * 86_400_000;

/** The platform over a store, without a network. Every reply is held against the contract. */
export interface Served {
  readonly app: Hono;
  readonly platform: Platform;
  /** What it wrote into its log. */
  readonly logged: Parameters<Log>[];
  /** Sends a request with JSON; `as` is a service token. */
  ask(method: string, path: string, options?: Asking): Promise<Response>;
}

interface Asking {
  readonly as?: string | undefined;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
}

/** Reaches this machine by http; every name is a public address, so that nothing is asked of the network. */
export const onThisMachine: OutboundPolicy = {
  ...policyOf({ hosts: ["127.0.0.0/8", "::1"], ports: "all", http: true }),
  resolve: async () => ["203.0.112.1"],
};

/** What requests are served from, with a signing key of its own and no log. */
export const platformOf = (store: Store): Platform => ({
  store,
  signer: signerOf(generateKeyPairSync("ed25519").privateKey),
  now: Date.now,
  log: () => {},
  origin: ORIGIN,
  trustedProxies: [],
  outbound: onThisMachine,
  allowedPaths: [],
  checkReplies: true,
});

export function serve(store: Store, clock: Clock, trustedProxies: readonly string[] = []): Served {
  const logged: Parameters<Log>[] = [];
  const log: Log = (...line) => void logged.push(line);
  const platform = { ...platformOf(store), now: clock.now, log, trustedProxies };
  const app = createApp(platform);
  return {
    app,
    platform,
    logged,
    ask: async (method, path, { as, body, headers = {} } = {}) =>
      app.request(path, {
        method,
        headers: {
          ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
          ...(body === undefined
            ? {}
            : { "content-type": isFile(body) ? "application/octet-stream" : "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" || isFile(body) ? body : JSON.stringify(body) }),
      }),
  };
}

const isFile = (body: unknown): body is Uint8Array<ArrayBuffer> => body instanceof Uint8Array;

/** A service token with these roles. */
export async function tokenWith(
  store: Store,
  organisation: string,
  grants: readonly Grant[],
  { now }: Clock,
): Promise<{ readonly id: string; readonly token: string }> {
  const secret = newSecret();
  const name = grants.map((grant) => grant.role).join(" and ");
  const kept = { name, grants, expiresAt: now() + YEAR, secret: keptForm(secret) };
  const { id } = await wholeOf(store, organisation).tokens.create(kept, someone);
  return { id, token: TOKEN_PREFIX + credentialText({ organisation, id, secret }) };
}
