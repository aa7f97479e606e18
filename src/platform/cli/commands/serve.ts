import { mkdirSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../../../package.json" with { type: "json" };
import { ConfigError } from "../../../domain/errors.ts";
import { Surveys } from "../../attack/surveys.ts";
import { signerFromFile } from "../../audit/key-file.ts";
import { driftThread } from "../../drift/thread.ts";
import { createApp } from "../../http/app.ts";
import { addPages, appPage } from "../../http/pages.ts";
import type { Platform } from "../../http/platform.ts";
import { demoEstate } from "../../serve/demo-estate.ts";
import { adminLink } from "../../serve/first-run.ts";
import { addHealth } from "../../serve/health.ts";
import { jsonLog } from "../../serve/log.ts";
import { metricsOf } from "../../serve/metrics.ts";
import { operatorApp } from "../../serve/operator.ts";
import { listen, type Running } from "../../serve/server.ts";
import { telemetryFrom } from "../../telemetry/telemetry.ts";
import { platformJudging } from "../../work/judging.ts";
import { KINDS } from "../../work/kinds.ts";
import { startWorkers, type Workers } from "../../work/workers.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { besideStore, openNamed } from "../open-estate.ts";
import { outboundIn } from "../outbound.ts";
import { dataFolder } from "../paths.ts";
import type { Shell } from "../shell.ts";
import { allowedPathsIn, MOST_LANES, stopSignal, USUAL_LANES } from "../work-options.ts";

const USUAL_PORT = 7878;
const MOST_PORT = 65_535;
const PATIENCE = 10_000;

/** `stance serve`: the platform, until it is told to stop. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const host = args.value("host") ?? "127.0.0.1";
  const port = args.count("port", 0, MOST_PORT) ?? USUAL_PORT;
  const named = originIn(args.value("origin") ?? process.env.STANCE_ORIGIN);
  const operator = addressIn(args.value("metrics"));
  const outbound = outboundIn(args);
  const allowedPaths = allowedPathsIn(args);
  const folder = dataFolder(args.value("data") ?? process.env.STANCE_DATA);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = args.value("store") ?? process.env.DATABASE_URL ?? join(folder, "estate.db");
  const lanes = args.has("no-work") ? 0 : (args.count("jobs", 1, MOST_LANES) ?? USUAL_LANES);
  const { judging, judgedBy } = platformJudging(Date.now);
  const log = args.has("quiet") ? () => {} : jsonLog((line) => void process.stderr.write(line), Date.now);
  const { tracing, close: endTelemetry } = await telemetryFrom(process.env, manifest.version, log);
  const store = await openNamed(at, besideStore(at, folder), judging, tracing);
  const surveys = new Surveys();
  const stopping = new AbortController();
  const running: Running[] = [];
  let workers: Workers | undefined;
  try {
    const signer = signerFromFile(args.value("key") ?? join(besideStore(at, folder), "audit-key.pem"));
    const metrics = metricsOf(store, log);
    const trustedProxies = args.values("proxy");
    let origin = named ?? "";
    const platform: Platform = {
      ...{
        store,
        surveys,
        signer,
        now: Date.now,
        log: metrics.log,
        trustedProxies,
        outbound,
        allowedPaths,
        tracing,
        demo: demoEstate,
      },
      page: appPage(),
      get origin() {
        return origin;
      },
    };
    const app = createApp(platform, stopping.signal);
    addHealth(app, store, stopping.signal);
    addPages(app, manifest.version);
    const server = await listen(app, host, port);
    running.push(server);
    // Where any free port was asked for, the address is known only now.
    origin = named ?? usualOrigin(host, server.port);
    if (operator !== null) {
      const figures = operatorApp(store, metrics, stopping.signal);
      running.push(await listen(figures, operator.host, operator.port));
    }
    const link = await adminLink(store, { origin, now: Date.now() });
    if (lanes > 0)
      workers = startWorkers(
        {
          store,
          now: Date.now,
          log: metrics.log,
          judgedBy,
          trustedKey: signer.publicKey,
          outbound,
          allowedPaths,
          tracing,
        },
        { kinds: KINDS, lanes },
      );
    shell.write(`Stance is at ${origin}\n`);
    if (link !== null) shell.write(`Its first admin chooses a password here, once: ${link}\n`);
    await stopSignal();
  } finally {
    stopping.abort();
    await Promise.all([workers?.stop(PATIENCE), ...running.map((server) => server.close(PATIENCE))]);
    await Promise.all([surveys.close(), driftThread.close()]);
    await store.close();
    await endTelemetry();
  }
  return EXIT.clean;
}

/** `HOST:PORT`, or a port of this machine alone; null when none is named. */
function addressIn(text: string | undefined): { readonly host: string; readonly port: number } | null {
  if (text === undefined) return null;
  const parts = /^(?:(.+):)?(\d{1,5})$/.exec(text);
  if (parts === null || Number(parts[2]) > MOST_PORT)
    throw new ConfigError(`--metrics cannot be "${text}"`, "Write a port, or HOST:PORT.");
  return { host: parts[1] ?? "127.0.0.1", port: Number(parts[2]) };
}

/** Where people reach the platform, as it was named. */
function originIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== "/")
    throw new ConfigError(`"${text}" is no origin`, "Write it like https://stance.example.com, without a path.");
  return url.origin;
}

const usualOrigin = (host: string, port: number): string =>
  `http://${["127.0.0.1", "::1", "0.0.0.0", "::"].includes(host) ? "localhost" : host}:${port}`;
