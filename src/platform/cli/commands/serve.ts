import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import manifest from "../../../../package.json" with { type: "json" };
import { ConfigError } from "../../../domain/errors.ts";
import { signerFromFile } from "../../audit/key-file.ts";
import { createApp } from "../../http/app.ts";
import { addPages } from "../../http/pages.ts";
import type { Platform } from "../../http/platform.ts";
import { adminLink } from "../../serve/first-run.ts";
import { addHealth } from "../../serve/health.ts";
import { jsonLog } from "../../serve/log.ts";
import { metricsOf } from "../../serve/metrics.ts";
import { operatorApp } from "../../serve/operator.ts";
import { listen, type Running } from "../../serve/server.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { besideStore, openNamed } from "../open-estate.ts";
import { dataFolder } from "../paths.ts";
import type { Shell } from "../shell.ts";

const USUAL_PORT = 7878;
const MOST_PORT = 65_535;
const PATIENCE = 10_000;

/** `stance serve`: the platform, until it is told to stop. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const host = args.value("host") ?? "127.0.0.1";
  const port = args.count("port", 0, MOST_PORT) ?? USUAL_PORT;
  const folder = dataFolder(args.value("data") ?? process.env.STANCE_DATA);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = args.value("store") ?? process.env.DATABASE_URL ?? join(folder, "estate.db");
  const store = await openNamed(at, besideStore(at, folder));
  const stopping = new AbortController();
  try {
    const signer = signerFromFile(args.value("key") ?? join(besideStore(at, folder), "audit-key.pem"));
    const log = jsonLog((line) => void process.stderr.write(line), Date.now);
    const metrics = metricsOf(store, args.has("quiet") ? () => {} : log);
    const settings = {
      store,
      signer,
      now: Date.now,
      log: metrics.log,
      trustedProxies: args.values("proxy"),
    };
    const origins = { origin: "" };
    const platform: Platform = {
      ...settings,
      get origin() {
        return origins.origin;
      },
    };
    const app = createApp(platform, stopping.signal);
    addHealth(app, store, stopping.signal);
    addPages(app, manifest.version);
    const running = await listen(app, host, port);
    origins.origin = originOf(args.value("origin") ?? process.env.STANCE_ORIGIN, host, running.port);
    const link = await adminLink(store, { origin: platform.origin, now: Date.now() });
    shell.write(`Stance is at ${platform.origin}\n`);
    if (link !== null) shell.write(`Its first admin chooses a password here, once: ${link}\n`);
    const operator = args.value("metrics");
    const figures =
      operator === undefined ? null : await listenFor(operatorApp(store, metrics, stopping.signal), operator);
    await stopSignal();
    stopping.abort();
    await running.close(PATIENCE);
    await figures?.close(0);
  } finally {
    await store.close();
  }
  return EXIT.clean;
}

/** Listens on `HOST:PORT`, or on a port of this machine alone. */
function listenFor(app: Hono, address: string): Promise<Running> {
  const parts = /^(?:(.+):)?(\d{1,5})$/.exec(address);
  if (parts === null || Number(parts[2]) > MOST_PORT)
    throw new ConfigError(`--metrics cannot be "${address}"`, "Write a port, or HOST:PORT.");
  return listen(app, parts[1] ?? "127.0.0.1", Number(parts[2]));
}

/** Where people reach the platform. */
function originOf(named: string | undefined, host: string, port: number): string {
  if (named === undefined)
    return `http://${["127.0.0.1", "::1", "0.0.0.0", "::"].includes(host) ? "localhost" : host}:${port}`;
  const url = URL.parse(named);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== "/")
    throw new ConfigError(`"${named}" is no origin`, "Write it like https://stance.example.com, without a path.");
  return url.origin;
}

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
