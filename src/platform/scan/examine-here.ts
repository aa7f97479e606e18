import { setImmediate } from "node:timers/promises";
import { languageOf } from "../../domain/syntax.ts";
import { type ExamineFile, type FileResult, type FileTask, fileExaminer, prefilterOf } from "./examine.ts";
import { knowledge } from "./knowledge.ts";
import { LIMITS } from "./limits.ts";
import { loadConnectors } from "./load-connectors.ts";
import { NeedleMatcher } from "./needle-matcher.ts";
import { Parsers } from "./parse.ts";
import { withinTime } from "./time-limit.ts";

/** What a thread of its own is not started for: it would take longer to begin than these do. */
const MOST_FILES = 200;
const MOST_BYTES = 1024 * 1024;
const FILES_BETWEEN_BREATHS = 16;

/** What every thread that examines has to know. */
export interface ExamineSetup {
  readonly root: string;
  /** Address of a module that exports other `connectors` than the catalogue's, for tests of the machinery. */
  readonly connectorsModule?: string;
  /** Whether results are kept for later scans. */
  readonly isKept: boolean;
}

/** Whether files are few and small enough to be examined in the thread that asks. */
export const isSmall = (tasks: readonly FileTask[]): boolean =>
  tasks.length <= MOST_FILES && tasks.reduce((sum, { size }) => sum + size, 0) <= MOST_BYTES;

/** Examines files in this thread. A file that takes too long is left to a worker, which can be given up. */
export class HereExaminer {
  readonly #parsers: Parsers;
  readonly #examine: ExamineFile;

  private constructor(parsers: Parsers, examine: ExamineFile) {
    this.#parsers = parsers;
    this.#examine = examine;
  }

  static async start({ root, connectorsModule, isKept }: ExamineSetup): Promise<HereExaminer> {
    const parsers = await Parsers.load([]);
    const connectors = await loadConnectors(connectorsModule);
    let made: NeedleMatcher | undefined;
    const prefilter = (): NeedleMatcher => {
      made ??= new NeedleMatcher(prefilterOf(connectors, knowledge));
      return made;
    };
    return new HereExaminer(parsers, fileExaminer(root, connectors, knowledge, parsers, isKept, prefilter));
  }

  /** Results up to the first file that took too long, or to the signal. */
  async examine(tasks: readonly FileTask[], signal: AbortSignal | undefined): Promise<readonly FileResult[]> {
    await this.#parsers.add(tasks.flatMap(({ path }) => languageOf(path) ?? []));
    const results: FileResult[] = [];
    for (const task of tasks) {
      if (results.length % FILES_BETWEEN_BREATHS === 0) await setImmediate();
      if (signal?.aborted) break;
      const result = withinTime(LIMITS.fileMilliseconds, () => this.#examine(task));
      if (result === undefined) break;
      results.push(result);
    }
    return results;
  }
}
