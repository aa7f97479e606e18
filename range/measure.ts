import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Snapshot } from "../src/domain/snapshot.ts";
import { runScan } from "../src/platform/scan/run-scan.ts";
import { materialise } from "./materialise.ts";
import { readTruth } from "./read-truth.ts";
import { addScore, emptyScore, type Score } from "./score.ts";
import type { Truth } from "./truth.ts";

const HERE = import.meta.dirname;

/** One repository with its truth and what a scan says of it. */
export interface Measured {
  readonly truth: Truth;
  readonly snapshot: Snapshot;
}

/** The day the estate is judged on: which models are retired is part of the truth. */
const AS_OF = "2026-11-25";

/** Where the truth files lie. */
export const TRUTHS = join(HERE, "truth");

/**
 * Every truth file of a folder, by name.
 * @throws {TruthError} for the first that cannot be used
 */
export const readTruths = (folder = TRUTHS): Truth[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const repository = join(HERE, "estate", name.replace(/\.yaml$/, ""));
      return readTruth(text, `range/truth/${name}`, (path) => readIn(repository, path));
    });

const readIn = (repository: string, path: string): string | undefined =>
  existsSync(join(repository, path)) ? readFileSync(join(repository, path), "utf8") : undefined;

/** Writes every repository of the estate, with its keys and model files, into `target`. */
export function writeEstate(truths: readonly Truth[], target: string): void {
  for (const { repository, files } of truths)
    materialise(join(HERE, "estate", repository), join(target, repository), files);
}

/** Does work on every repository of the estate as it would lie on a disk, one after the other, and takes the copies away. */
export async function inEstate<Result>(
  truths: readonly Truth[],
  work: (truth: Truth, root: string) => Promise<Result>,
): Promise<Result[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "stance-range-")));
  try {
    writeEstate(truths, folder);
    const results: Result[] = [];
    for (const truth of truths) results.push(await work(truth, join(folder, truth.repository)));
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Scans every repository of the estate. */
export const scanEstate = (truths: readonly Truth[]): Promise<Measured[]> =>
  inEstate(truths, async (truth, root) => {
    const { snapshot } = await runScan({
      ...{ root, name: truth.repository, workers: 0, time: null, asOf: AS_OF, gitignore: false, exclude: [] },
    });
    return { truth, snapshot };
  });

/** The score over all repositories. */
export function scoreOf(measured: readonly Measured[]): Score {
  const score = emptyScore();
  for (const { truth, snapshot } of measured) addScore(score, truth, snapshot);
  return score;
}
