import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateTree } from "./generate.ts";
import type { Job, Usage } from "./one-scan.ts";

/**
 * How fast a scan is and what it needs: `npm run bench`, or `npm run bench -- PATH --runs 5`. Each run is a process of its own; every
 * round runs all cases one after the other, so that ratios compare runs made side by side on the same machine at the same time.
 */
const CASES: readonly (Omit<Job, "root"> & { readonly name: string })[] = [
  { name: "scan, 1 worker", what: "scan", workers: 1 },
  { name: "scan, 2 workers", what: "scan", workers: 2 },
  { name: "files alone, prefilter on", what: "examine", workers: 1 },
  { name: "files alone, all parsed", what: "parse-all", workers: 1 },
];
const RATIOS: readonly (readonly [string, string])[] = [
  ["scan, 1 worker", "scan, 2 workers"],
  ["files alone, all parsed", "files alone, prefilter on"],
];
const GENERATED_FILES = 3_000;
const SEED = 20_260;

interface Run extends Usage {
  readonly seconds: number;
}

function run(job: Job): Run {
  const start = performance.now();
  const script = join(import.meta.dirname, "one-scan.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, JSON.stringify(job)], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return { seconds: (performance.now() - start) / 1_000, ...(JSON.parse(stdout) as Usage) };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

function print(rounds: readonly ReadonlyMap<string, Run>[]): void {
  const of = (name: string): readonly Run[] => rounds.map((round) => round.get(name) as Run);
  const [{ files, bytes }] = of(CASES[0]?.name ?? "") as readonly [Run];
  const megabytes = bytes / 1e6;
  console.log(`${files} files, ${megabytes.toFixed(1)} MB, median of ${rounds.length} runs\n`);
  console.log("case                        seconds   files/s   MB/s   processor s   peak MiB");
  for (const { name } of CASES) {
    const seconds = median(of(name).map((item) => item.seconds));
    const cells = [
      seconds.toFixed(2).padStart(7),
      Math.round(files / seconds)
        .toString()
        .padStart(9),
      (megabytes / seconds).toFixed(1).padStart(6),
      median(of(name).map((item) => item.processor))
        .toFixed(2)
        .padStart(13),
      Math.round(median(of(name).map((item) => item.memory)))
        .toString()
        .padStart(10),
    ];
    console.log(name.padEnd(26), cells.join(" "));
  }
  console.log();
  for (const [slow, fast] of RATIOS) {
    const ratio = median(rounds.map((round) => (round.get(slow) as Run).seconds / (round.get(fast) as Run).seconds));
    console.log(`${fast}: ${ratio.toFixed(2)} times as fast as ${slow}`);
  }
}

/** Runs every case over the folder given, or over a generated one, and prints medians and ratios. */
export function benchOwn(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { runs: { type: "string", default: "5" } },
  });
  const given = positionals[0];
  const root = given ?? mkdtempSync(join(tmpdir(), "stance-bench-"));
  try {
    if (given === undefined) generateTree(root, GENERATED_FILES, SEED);
    const rounds = Array.from(
      { length: Number(values.runs) },
      () => new Map(CASES.map(({ name, ...job }) => [name, run({ ...job, root })])),
    );
    print(rounds);
  } finally {
    if (given === undefined) rmSync(root, { recursive: true });
  }
}
