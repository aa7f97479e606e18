import { parentPort, workerData } from "node:worker_threads";
import { LANGUAGES } from "../../domain/syntax.ts";
import { fileExaminer } from "./examine.ts";
import { knowledge } from "./knowledge.ts";
import { loadConnectors } from "./load-connectors.ts";
import { Parsers } from "./parse.ts";
import type { Batch, WorkerSetup } from "./pool.ts";

const { root, progress, connectorsModule } = workerData as WorkerSetup;
const connectors = await loadConnectors(connectorsModule);
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
