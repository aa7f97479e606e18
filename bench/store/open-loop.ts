import { setTimeout as wait } from "node:timers/promises";

/** One kind of request. */
export interface Operation {
  readonly name: string;
  run(): Promise<unknown>;
}

/** Latencies of one operation, in milliseconds. */
export interface Latencies {
  readonly name: string;
  readonly requests: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Latencies of one operation when nothing else is asked. */
export interface Alone extends Latencies {
  /** Milliseconds of the processor for one request, process by process. */
  readonly cpu: readonly number[];
}

/**
 * Sends requests at a fixed rate, whatever happens to those before: each is counted from the instant at which it was due, so a server
 * that stands still is charged for everyone who waits. Operations take turns. The first latencies are of all requests together.
 */
export async function openLoop(
  operations: readonly Operation[],
  options: { readonly perSecond: number; readonly seconds: number },
): Promise<Latencies[]> {
  const times = new Map<string, number[]>(operations.map(({ name }) => [name, []]));
  const pending: Promise<void>[] = [];
  const begin = performance.now();
  for (let number = 0; number < options.perSecond * options.seconds; number++) {
    const due = begin + (number * 1_000) / options.perSecond;
    if (due > performance.now()) await wait(due - performance.now());
    const { name, run } = operations[number % operations.length] as Operation;
    pending.push(run().then(() => void times.get(name)?.push(performance.now() - due)));
  }
  await Promise.all(pending);
  return [
    latenciesOf("all together", [...times.values()].flat()),
    ...[...times].map(([name, list]) => latenciesOf(name, list)),
  ];
}

/** Latencies of each operation when nothing else is asked, one after the other. `cpu`: what processes have used of the processor. */
export async function alone(
  operations: readonly Operation[],
  repeats: number,
  cpu: () => Promise<readonly number[]>,
): Promise<Alone[]> {
  const found: Alone[] = [];
  for (const { name, run } of operations) {
    const before = await cpu();
    const times: number[] = [];
    for (let time = 0; time < repeats; time++) {
      const begin = performance.now();
      await run();
      times.push(performance.now() - begin);
    }
    const used = (await cpu()).map((sum, index) => (sum - (before[index] ?? 0)) / repeats);
    found.push({ ...latenciesOf(name, times), cpu: used });
  }
  return found;
}

function latenciesOf(name: string, list: readonly number[]): Latencies {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN;
  return { name, requests: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
