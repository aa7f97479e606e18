const RUNS = 3;

/** What one way of comparing took and found. */
export interface Row {
  readonly name: string;
  readonly seconds: number;
  readonly found: number;
}

/** The best of some runs, in seconds of this thread's processor: others may share the machine. */
export function timed(name: string, work: () => number): Row {
  let [best, found] = [Number.POSITIVE_INFINITY, 0];
  for (let run = 0; run < RUNS; run++) {
    const start = process.threadCpuUsage();
    found = work();
    const { user, system } = process.threadCpuUsage(start);
    best = Math.min(best, (user + system) / 1_000_000);
  }
  return { name, seconds: best, found };
}
