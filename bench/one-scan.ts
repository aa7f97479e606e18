import { realpathSync } from "node:fs";
import { connectors } from "../src/catalog/connectors.generated.ts";
import { ExaminePool } from "../src/platform/scan/pool.ts";
import { runScan } from "../src/platform/scan/run-scan.ts";
import { walk } from "../src/platform/scan/walk.ts";

/** What one process is to do. */
export interface Job {
  readonly root: string;
  readonly workers: number;
  /** `scan`: from the walk to the findings; `examine`: the files alone; `parse-all`: the files alone, without the prefilter. */
  readonly what: "scan" | "examine" | "parse-all";
}

/** What a process did and took, as it says on its output. */
export interface Usage {
  readonly files: number;
  readonly bytes: number;
  /** Processor seconds of all threads. */
  readonly processor: number;
  /** Highest resident set, in MiB. */
  readonly memory: number;
}

const job = JSON.parse(process.argv[2] ?? "") as Job;
const walkOptions = { gitignore: true, exclude: [] };
const EVERY_CONNECTOR = -1;

async function examineFiles(): Promise<void> {
  const root = realpathSync.native(job.root);
  const claimed = walk(root, walkOptions).files.filter(({ path }) => connectors.some((each) => each.claims(path)));
  const pool = new ExaminePool({ root, isKept: false }, job.workers);
  const asked = job.what === "parse-all" ? EVERY_CONNECTOR : 0;
  await pool.examine(
    claimed.map((file) => ({ ...file, asked })),
    () => {},
  );
  await pool.close();
}

if (job.what === "scan")
  await runScan({ ...walkOptions, root: job.root, name: "bench", workers: job.workers, time: null });
else await examineFiles();

const { files } = walk(realpathSync.native(job.root), walkOptions);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const usage: Usage = {
  files: files.length,
  bytes: files.reduce((sum, file) => sum + file.size, 0),
  processor: (userCPUTime + systemCPUTime) / 1e6,
  memory: maxRSS / 1024,
};
process.stdout.write(JSON.stringify(usage));
