const ANSWERS = /^\d+ +write\(\d+<[^>]*>, "((?:push|job|decision)-\d+)\\n/;
const RESUMED = /^(\d+) +<\.\.\. (?:fdatasync|fsync) resumed>.* = 0$/;

interface Calls {
  readonly writes: RegExp;
  readonly syncs: RegExp;
}

/** Names of the files that an engine writes and syncs before it acknowledges. */
const LOGS: Readonly<Record<"node:sqlite" | "PostgreSQL", Calls>> = {
  "node:sqlite": callsOn("[^>]*-wal"),
  PostgreSQL: callsOn("[^>]*/pg_wal/[0-9A-F]+"),
};

function callsOn(file: string): Calls {
  return {
    writes: new RegExp(`^\\d+ +(?:pwrite64|pwritev|write|writev)\\(\\d+<${file}>`),
    syncs: new RegExp(`^(\\d+) +(?:fdatasync|fsync)\\(\\d+<${file}>(.*)`),
  };
}

/**
 * Reads a trace of `strace -f -y` for answers of the crash test's writer that came while something in the engine's log was not yet synced,
 * or before a new sync had returned since the last answer: each answer needs one of its own.
 */
export function answersBeforeSync(
  engine: keyof typeof LOGS,
  trace: string,
): { readonly answers: number; readonly unsynced: readonly string[] } {
  const { writes, syncs } = LOGS[engine];
  const writtenAtStart = new Map<string, number>();
  const unsynced: string[] = [];
  let [written, synced, syncedAtAnswer, answers] = [0, 0, 0, 0];
  for (const line of trace.split("\n")) {
    if (writes.test(line)) written += 1;
    const [, process = "", rest = ""] = syncs.exec(line) ?? [];
    if (rest.endsWith("= 0")) synced = written;
    else if (process !== "") writtenAtStart.set(process, written);
    synced = Math.max(synced, writtenAtStart.get(RESUMED.exec(line)?.[1] ?? "") ?? 0);
    const answer = ANSWERS.exec(line)?.[1];
    if (answer === undefined) continue;
    answers += 1;
    if (synced < written || synced === syncedAtAnswer) unsynced.push(answer);
    syncedAtAnswer = synced;
  }
  return { answers, unsynced };
}
