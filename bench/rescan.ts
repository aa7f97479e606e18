import { appendFileSync, cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { generateEstate } from "./estate/generate-estate.ts";
import { type CommandUsage, measure } from "./usage.ts";

/** What is measured by default: how large a repository, and how many files are changed before each scan. */
interface RescanPlan {
  readonly files: number;
  readonly megabytes: number;
  readonly edits: readonly number[];
}

/** `npm run bench -- rescan`. */
export const RESCAN: RescanPlan = { files: 2_000, megabytes: 12, edits: [0, 1, 10, 100] };
/** `npm run bench -- tree`: a monorepo. */
export const TREE: RescanPlan = { files: 100_000, megabytes: 200, edits: [0, 10] };

interface RescanRow {
  readonly name: string;
  readonly usage: CommandUsage;
  /** Whether it says what a scan says that keeps nothing; null for the scan that begins. */
  readonly isSame: boolean | null;
}

const SEED = 20_261_126;
const ASSETS = 500;
const SECONDS = 3_600;
/** Long enough for times of files to tell that they have not changed since. */
const SETTLE_MS = 2_500;
const PROGRAM = join(import.meta.dirname, "../bin/stance.js");

/**
 * What a scan costs after a few files changed, of a generated repository or of a copy of the one at the path given. Every answer is
 * compared, byte by byte, with that of a scan without a cache.
 */
export async function benchRescan(args: readonly string[], plan: RescanPlan): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { files: { type: "string", default: String(plan.files) }, json: { type: "boolean", default: false } },
  });
  const work = mkdtempSync(join(tmpdir(), "stance-bench-"));
  try {
    const root = subject(work, positionals[0], Number(values.files), plan);
    const rows = await measureAll(work, root, plan.edits);
    const load = loadavg()[0] as number;
    console.log(values.json ? JSON.stringify({ node: process.version, load, rows }, null, 2) : rescanTable(rows, load));
  } finally {
    rmSync(work, { recursive: true });
  }
}

function subject(work: string, given: string | undefined, files: number, plan: RescanPlan): string {
  const root = join(work, "repository");
  if (given !== undefined) cpSync(resolve(given), root, { recursive: true, verbatimSymlinks: true });
  else {
    const bytes = (plan.megabytes * 1e6 * files) / plan.files;
    generateEstate(root, { seed: SEED, files, bytes, assets: ASSETS });
  }
  return root;
}

async function measureAll(work: string, root: string, edits: readonly number[]): Promise<readonly RescanRow[]> {
  const scan = scanner(work, root);
  // The first start of a program compiles it.
  await measure({ argv: [process.execPath, PROGRAM, "--version"] }, join(work, "home"), SECONDS);
  const rows: RescanRow[] = [];
  rows.push({ name: "cold", usage: await scan("kept"), isSame: null });
  for (const count of edits) {
    edit(root, count);
    await new Promise((done) => setTimeout(done, SETTLE_MS));
    const usage = await scan("kept");
    await scan("cold");
    const [kept, cold] = ["kept", "cold"].map((name) => readFileSync(join(work, `${name}.json`)));
    rows.push({ name: `${count} changed`, usage, isSame: kept?.equals(cold as Buffer) === true });
  }
  return rows;
}

function scanner(work: string, root: string): (name: "kept" | "cold") => Promise<CommandUsage> {
  const home = join(work, "home");
  mkdirSync(home);
  const cache = { kept: ["--cache-dir", join(work, "cache")], cold: ["--no-cache"] };
  return async (name) => {
    const argv = [process.execPath, PROGRAM, "scan", root, "--format", "json", ...cache[name]];
    const usage = await measure({ argv, stdout: join(work, `${name}.json`) }, home, SECONDS);
    if (usage.timedOut || usage.exitCode === null || usage.exitCode > 1)
      throw new Error(`the scan ended with ${usage.exitCode}`);
    return usage;
  };
}

/** Adds a statement to files spread over the whole tree. */
function edit(root: string, count: number): void {
  const files = globSync("**/*.{py,ts,tsx}", { cwd: root, exclude: (path) => /(^|\/)node_modules$/.test(path) }).sort();
  for (let index = 0; index < Math.min(count, files.length); index++) {
    const path = files[Math.floor((index * files.length) / count)] as string;
    appendFileSync(join(root, path), path.endsWith(".py") ? "\nedited = True\n" : "\nexport const edited = true;\n");
  }
}

/** The rows as a table of Markdown. */
function rescanTable(rows: readonly RescanRow[], load: number): string {
  const lines = rows.map(({ name, usage, isSame }) => {
    const memory = usage.memory === null ? "-" : usage.memory.toFixed(0);
    const same = isSame === null ? "-" : isSame ? "yes" : "NO";
    return `| ${name} | ${usage.processor.toFixed(2)} | ${(usage.wall * 1_000).toFixed(0)} | ${memory} | ${same} |`;
  });
  const head = ["| scan | CPU s | wall ms | peak MiB | bytes equal |", "| --- | ---: | ---: | ---: | --- |"];
  return [`Node ${process.version}, load ${load.toFixed(1)}`, "", ...head, ...lines].join("\n");
}
