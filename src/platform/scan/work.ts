import { parentPort, workerData } from "node:worker_threads";
import { languageOf } from "../../domain/syntax.ts";
import { keepCompiled } from "../files/compile-cache.js";
import { fileExaminer } from "./examine.ts";
import { beginFile, endFiles } from "./file-watch.ts";
import { knowledge } from "./knowledge.ts";
import { loadConnectors } from "./load-connectors.ts";
import { NeedleMatcher } from "./needle-matcher.ts";
import { Parsers } from "./parse.ts";
import type { Batch, WorkerSetup } from "./pool.ts";

const { root, progress, connectorsModule, isKept, prefilter } = workerData as WorkerSetup;
const connectors = await loadConnectors(connectorsModule);
const parsers = await Parsers.load([]);
const matcher = new NeedleMatcher(prefilter);
const examine = fileExaminer(root, connectors, knowledge, parsers, isKept, () => matcher);

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
