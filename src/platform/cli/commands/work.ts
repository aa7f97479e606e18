import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../../../package.json" with { type: "json" };
import { ConfigError } from "../../../domain/errors.ts";
import { signerFromFile } from "../../audit/key-file.ts";
import { driftThread } from "../../drift/thread.ts";
import { jsonLog } from "../../serve/log.ts";
import { DERIVE_DRIFT } from "../../store/write/drift-work.ts";
import { telemetryFrom } from "../../telemetry/telemetry.ts";
import { platformJudging } from "../../work/judging.ts";
import { KINDS } from "../../work/kinds.ts";
import { startWorkers } from "../../work/workers.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { besideStore, isAddress, openNamed } from "../open-estate.ts";
import { outboundIn } from "../outbound.ts";
import { dataFolder } from "../paths.ts";
import type { Shell } from "../shell.ts";
import { allowedPathsIn, MOST_LANES, stopSignal, USUAL_LANES } from "../work-options.ts";

const PATIENCE = 10_000;

/** `stance work`: does the platform's work in the background and nothing else, until it is told to stop. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const at = args.value("store") ?? process.env.DATABASE_URL;
  if (at === undefined || !isAddress(at))
    throw new ConfigError(
      "stance work needs the address of a PostgreSQL database",
      "Give it in DATABASE_URL or --store. A store that is a file belongs to one process: there, stance serve does the work.",
    );
  const allowedPaths = allowedPathsIn(args);
  const lanes = args.count("jobs", 1, MOST_LANES) ?? USUAL_LANES;
  const outbound = outboundIn(args);
  const folder = dataFolder(args.value("data") ?? process.env.STANCE_DATA);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { judging, judgedBy } = platformJudging(Date.now);
  const log = args.has("quiet") ? () => {} : jsonLog((line) => void process.stderr.write(line), Date.now);
  const { tracing, close: endTelemetry } = await telemetryFrom(process.env, manifest.version, log);
  const store = await openNamed(at, besideStore(at, folder), judging, tracing);
  const keyFile = args.value("key") ?? join(besideStore(at, folder), "audit-key.pem");
  const trusted = existsSync(keyFile) ? { trustedKey: signerFromFile(keyFile).publicKey } : {};
  const workers = startWorkers(
    { store, now: Date.now, log, judgedBy, ...trusted, outbound, allowedPaths, tracing },
    { kinds: "trustedKey" in trusted ? KINDS : KINDS.filter(({ kind }) => kind !== DERIVE_DRIFT), lanes },
  );
  shell.write("Working\n");
  try {
    await stopSignal();
  } finally {
    await workers.stop(PATIENCE);
    await driftThread.close();
    await store.close();
    await endTelemetry();
  }
  return EXIT.clean;
}
