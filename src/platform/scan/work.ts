import { parentPort, workerData } from "node:worker_threads";
import { languageOf } from "../../domain/syntax.ts";
import { keepCompiled } from "../files/compile-cache.ts";
import { fileExaminer, prefilterOf } from "./examine.ts";
import { beginFile, endFiles } from "./file-watch.ts";
import { knowledge } from "./knowledge.ts";
import { loadConnectors } from "./load-connectors.ts";
import { Parsers } from "./parse.ts";
import type { Batch, WorkerSetup } from "./pool.ts";

const { root, progress, connectorsModule, isKept } = workerData as WorkerSetup;
const connectors = await loadConnectors(connectorsModule);
const parsers = await Parsers.load([]);
// Before the first file, whose time it would take.
const prefilter = prefilterOf(connectors, knowledge);
const examine = fileExaminer(root, connectors, knowledge, parsers, isKept, () => prefilter);

parentPort?.on("message", async (tasks: Batch) => {
  await parsers.add(tasks.flatMap(({ path }) => languageOf(path) ?? []));
  const results = tasks.map((task, index) => {
    const { user, system } = process.threadCpuUsage();
    beginFile(progress, index, (user + system) / 1_000);
    return examine(task);
  });
  endFiles(progress);
  parentPort?.postMessage(results);
});
parentPort?.postMessage("ready");
keepCompiled();
