import { readdirSync, readFileSync } from "node:fs";

/** A tick of the clock by which Linux counts processor time, in milliseconds. */
const TICK = 10;

/** Milliseconds of the processor that a process and its children have used so far, those that ended included. Linux only. */
export function processorOf(parent: number): number {
  let ticks = 0;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const fields = statOf(name);
    const [own, gone] = [sum(fields, 11, 12), sum(fields, 13, 14)];
    if (Number(name) === parent) ticks += own + gone;
    else if (Number(fields[1]) === parent) ticks += own;
  }
  return ticks * TICK;
}

/** The fields of a process after its name; none when it has ended meanwhile. */
function statOf(name: string): readonly string[] {
  try {
    const text = readFileSync(`/proc/${name}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

const sum = (fields: readonly string[], ...at: readonly number[]): number =>
  at.reduce((total, index) => total + Number(fields[index] ?? 0), 0);
