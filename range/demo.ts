import { runScan } from "../src/platform/scan/run-scan.ts";
import { inEstate, readTruths } from "./measure.ts";

/**
 * The estate as a platform can be sent it: every repository with what a scan says of it, in the order of names. The same sources give
 * the same value.
 */
export const demoRepositories = (): Promise<readonly unknown[]> =>
  inEstate(readTruths(), async ({ repository: name }, root) => {
    const { snapshot, observations } = await runScan({
      ...{ root, name, workers: 0, time: null, frames: true, gitignore: false, exclude: [] },
    });
    const { tool, target, runs, notExamined, frames } = snapshot;
    return { name, sent: { tool, target, observations, runs, notExamined, frames } };
  });
