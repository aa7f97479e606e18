import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Alone, alone, type Latencies, openLoop } from "./open-loop.ts";
import { operationsOn } from "./operations.ts";
import type { Begun, Usage } from "./serve.ts";

/** What a platform over a store was seen to do. */
export interface Measured {
  /** Of requests at the fixed rate; the first are of all together. */
  readonly latencies: readonly Latencies[];
  /** The same, each asked when nothing else is. */
  readonly alone: readonly Alone[];
  /** Of a request at the fixed rate, milliseconds of the processor: of the platform's process, and of the database's where that is another. */
  readonly cpu: readonly number[];
  /** Of a scan that changed nothing, in milliseconds. */
  readonly pushAgain: number;
  readonly peakMiB: number;
}

/** How requests are sent. */
export interface Pace {
  readonly perSecond: number;
  readonly seconds: number;
  /** Of each kind of request, by itself. */
  readonly repeats: number;
}

/** Asks a platform that it starts over the store. `databaseCpu`: milliseconds of the processor that the database's processes have used. */
export async function measure(at: string, pace: Pace, databaseCpu: (() => number) | null): Promise<Measured> {
  const child = fork(join(import.meta.dirname, "serve.ts"), [at]);
  try {
    const [{ port, tokens }] = (await once(child, "message")) as [Begun];
    const operations = await operationsOn(`http://127.0.0.1:${port}/api/v1`, tokens);
    const cpu = async (): Promise<readonly number[]> => {
      const { cpu } = await asked(child, "usage");
      return databaseCpu === null ? [cpu] : [cpu, databaseCpu()];
    };
    for (const { run } of operations) await run();
    const byThemselves = await alone(operations, pace.repeats, cpu);
    const before = await cpu();
    const latencies = await openLoop(operations, pace);
    const used = (await cpu()).map((sum, index) => sum - (before[index] ?? 0));
    const { pushed = Number.NaN, peakMiB } = await asked(child, "push");
    return {
      ...{ latencies, alone: byThemselves, pushAgain: pushed, peakMiB },
      cpu: used.map((sum) => sum / (pace.perSecond * pace.seconds)),
    };
  } finally {
    child.kill();
    await once(child, "exit");
  }
}

async function asked(child: ChildProcess, what: "usage" | "push"): Promise<Usage> {
  const answer = once(child, "message");
  child.send(what);
  return ((await answer) as [Usage])[0];
}
