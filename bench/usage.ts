import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What one command took, all processes that it started and waited for included. */
export interface CommandUsage {
  /** User and system seconds. */
  readonly processor: number;
  readonly wall: number;
  /** Highest sum of resident sets over the process tree, in MiB, sampled; shared pages count once per process. null where /proc is not there. */
  readonly memory: number | null;
  readonly exitCode: number | null;
  readonly timedOut: boolean;
}

export interface Command {
  readonly argv: readonly string[];
  readonly environment?: { readonly [name: string]: string };
  /** File that takes what the command prints; left out = thrown away. */
  readonly stdout?: string;
}

const SAMPLE_MS = 40;
const PAGE_BYTES = 4096;
const STATM_RESIDENT = 1;

/** `time` of bash counts every process that was waited for; its line goes to a descriptor of its own, apart from what the command prints. */
const TIMED = `TIMEFORMAT='%3U %3S'; { time "$@" >"$STANCE_BENCH_OUT" 2>/dev/null 3>&-; status=$?; } 2>&3; exit $status`;

/** Runs a command without a network where the system can take it away, and measures it. `seconds` bounds it. */
export async function measure(command: Command, home: string, seconds: number): Promise<CommandUsage> {
  const argv = ["bash", "-c", TIMED, "bench", ...offline(), ...command.argv];
  const start = performance.now();
  const child = spawn(argv[0] as string, argv.slice(1), {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    detached: true,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      LANG: "C.UTF-8",
      NO_COLOR: "1",
      ...command.environment,
      STANCE_BENCH_OUT: command.stdout ?? "/dev/null",
    },
  });
  const pid = child.pid as number;
  let memory: number | null = null;
  const sampler = setInterval(() => {
    const now = residentOf(pid);
    if (now !== null) memory = Math.max(memory ?? 0, now);
  }, SAMPLE_MS);
  let timedOut = false;
  const limit = setTimeout(() => {
    timedOut = true;
    process.kill(-pid, "SIGKILL");
  }, seconds * 1_000);
  let times = "";
  child.stdio[3]?.on("data", (chunk: Buffer) => {
    times += chunk.toString();
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearInterval(sampler);
  clearTimeout(limit);
  const [user = 0, system = 0] = times.trim().split(/\s+/).map(Number);
  return { processor: user + system, wall: (performance.now() - start) / 1_000, memory, exitCode, timedOut };
}

let prefix: readonly string[] | undefined;

/** Words before a command that take the network from it; none where the system does not allow that. */
function offline(): readonly string[] {
  const words = ["unshare", "--map-root-user", "--net"];
  prefix ??= spawnSync(words[0] as string, [...words.slice(1), "true"]).status === 0 ? words : [];
  return prefix;
}

/** True where measured commands have no network at all; elsewhere only their own switches keep them off it. */
export const isolated = (): boolean => offline().length > 0;

/** Sum of resident sets of a process and everything below it, in MiB. */
function residentOf(root: number): number | null {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync("/proc")) if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(Number(name)));
    const below = (pid: number): boolean => pid === root || (pid > 1 && below(parents.get(pid) ?? 0));
    const pages = [...parents.keys()].filter(below).reduce((sum, pid) => sum + residentPages(pid), 0);
    return (pages * PAGE_BYTES) / 2 ** 20;
  } catch {
    return null;
  }
}

function parentOf(pid: number): number {
  const text = textOf(`/proc/${pid}/stat`);
  return Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[1] ?? 0);
}

const residentPages = (pid: number): number => Number(textOf(`/proc/${pid}/statm`).split(" ")[STATM_RESIDENT] ?? 0);

/** A process can end between being listed and being read. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
