import { parentPort, workerData } from "node:worker_threads";
import { connectors as catalogued } from "../../catalog/connectors.generated.ts";
import type { FileConnector } from "../../domain/file-connector.ts";
import { LANGUAGES } from "../../domain/syntax.ts";
import { fileExaminer } from "./examine.ts";
import { knowledge } from "./knowledge.ts";
import { Parsers } from "./parse.ts";
import type { Batch, WorkerSetup } from "./pool.ts";

const { root, progress, connectorsModule } = workerData as WorkerSetup;
const { connectors } =
  connectorsModule === undefined
    ? { connectors: catalogued }
    : ((await import(connectorsModule)) as { readonly connectors: readonly FileConnector[] });
const examine = fileExaminer(root, connectors, knowledge, await Parsers.load(LANGUAGES));

parentPort?.on("message", ({ paths, asked }: Batch) => {
  const results = paths.map((path, index) => {
    Atomics.store(progress, 0, index + 1);
    return examine(path, asked[index] ?? 0);
  });
  Atomics.store(progress, 0, 0);
  parentPort?.postMessage(results);
});
parentPort?.postMessage("ready");
