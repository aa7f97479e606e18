import { parentPort, workerData } from "node:worker_threads";
import { languageOf } from "../../domain/syntax.ts";
import { keepCompiled } from "../files/compile-cache.ts";
import { fileExaminer } from "./examine.ts";
import { knowledge } from "./knowledge.ts";
import { loadConnectors } from "./load-connectors.ts";
import { Parsers } from "./parse.ts";
import type { Batch, WorkerSetup } from "./pool.ts";

const { root, progress, connectorsModule } = workerData as WorkerSetup;
const connectors = await loadConnectors(connectorsModule);
const parsers = await Parsers.load([]);
const examine = fileExaminer(root, connectors, knowledge, parsers);

parentPort?.on("message", async ({ paths, asked }: Batch) => {
  await parsers.add(paths.flatMap((path) => languageOf(path) ?? []));
  const results = paths.map((path, index) => {
    Atomics.store(progress, 0, index + 1);
    return examine(path, asked[index] ?? 0);
  });
  Atomics.store(progress, 0, 0);
  parentPort?.postMessage(results);
});
parentPort?.postMessage("ready");
keepCompiled();
