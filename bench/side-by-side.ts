import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { generateEstate, LARGE } from "./estate/generate-estate.ts";
import type { Label } from "./estate/templates.ts";
import { DEFAULT_CACHE, programOf } from "./install.ts";
import { score } from "./match.ts";
import { PEERS } from "./peers/all.ts";
import type { Claim, Peer } from "./peers/peer.ts";
import type { Machine, Row } from "./row.ts";
import { table } from "./table.ts";
import { type CommandUsage, isolated, measure } from "./usage.ts";

/** A repository to look at, and what is known to be in it. */
interface Subject {
  readonly name: string;
  readonly root: string;
  /** null = nothing is labelled. */
  readonly labels: readonly Label[] | null;
  /** True where the labels are a sample, so that a claim they do not name is neither right nor wrong. */
  readonly partial: boolean;
}

const OPTIONS = {
  product: { type: "string", multiple: true, default: [] as string[] },
  truth: { type: "string", multiple: true, default: [] as string[] },
  "no-generated": { type: "boolean", default: false },
  files: { type: "string", default: String(LARGE.files) },
  megabytes: { type: "string", default: String(LARGE.bytes / 1e6) },
  assets: { type: "string", default: String(LARGE.assets) },
  seed: { type: "string", default: String(LARGE.seed) },
  tools: { type: "string" },
  runs: { type: "string", default: "1" },
  limit: { type: "string", default: "900" },
  cache: { type: "string", default: DEFAULT_CACHE },
  claims: { type: "string" },
  keep: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

/**
 * `npm run bench -- scan`: every tool over a generated repository, and over each `--product PATH` (its labels in the `--truth FILE` of
 * the same position). Each run is cold: a home folder of its own, no network.
 */
export async function benchSideBySide(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const work = values.keep === undefined ? mkdtempSync(join(tmpdir(), "stance-bench-")) : resolve(values.keep);
  mkdirSync(work, { recursive: true });
  const tools = PEERS.filter(({ id }) => values.tools === undefined || values.tools.split(",").includes(id));
  try {
    const subjects = [
      ...(values["no-generated"] ? [] : [generated(join(work, "generated"), values)]),
      ...values.product.map((path, index) => product(path, values.truth[index])),
    ];
    const rows: Row[] = [];
    for (const subject of subjects)
      for (const tool of tools) {
        const row = await runTool(tool, subject, { ...values, work });
        rows.push(row);
        if (!values.json) process.stderr.write(`${subject.name}: ${tool.title}: ${row.skipped ?? "done"}\n`);
      }
    console.log(values.json ? JSON.stringify({ machine: machine(), rows }, null, 2) : table(rows, machine()));
  } finally {
    if (values.keep === undefined) rmSync(work, { recursive: true });
  }
}

function generated(
  root: string,
  values: { readonly files: string; readonly megabytes: string; readonly assets: string; readonly seed: string },
): Subject {
  rmSync(root, { recursive: true, force: true });
  const plan = {
    seed: Number(values.seed),
    files: Number(values.files),
    bytes: Number(values.megabytes) * 1e6,
    assets: Number(values.assets),
  };
  const labels = generateEstate(root, plan);
  writeFileSync(`${root}.labels.json`, JSON.stringify(labels, null, 1));
  return { name: "generated", root, labels, partial: false };
}

function product(path: string, truth: string | undefined): Subject {
  const root = resolve(path);
  const labels =
    truth === undefined ? null : (JSON.parse(readFileSync(truth, "utf8")) as { labels: readonly Label[] }).labels;
  return { name: basename(root), root, labels, partial: true };
}

interface Settings {
  readonly cache: string;
  readonly runs: string;
  readonly limit: string;
  readonly claims?: string | undefined;
  readonly work: string;
}

async function runTool(peer: Peer, subject: Subject, settings: Settings): Promise<Row> {
  const found = programOf(peer, settings.cache);
  const base = { subject: subject.name, tool: peer.title, version: peer.installation?.version ?? "this tree" };
  const nothing = { ...base, usage: null, claims: null, score: null };
  if ("missing" in found) return { ...nothing, skipped: found.missing };
  const runs: { usage: CommandUsage; claims: readonly Claim[] | string }[] = [];
  for (let run = 0; run < Number(settings.runs); run++) runs.push(await once(peer, found.program, subject, settings));
  const best = runs.reduce((one, other) => (other.usage.processor < one.usage.processor ? other : one));
  const { usage, claims } = best;
  if (typeof claims === "string") return { ...nothing, usage, skipped: claims };
  if (settings.claims !== undefined) {
    mkdirSync(settings.claims, { recursive: true });
    writeFileSync(join(settings.claims, `${subject.name}.${peer.id}.json`), JSON.stringify(claims, null, 1));
  }
  return {
    ...base,
    skipped: null,
    usage,
    claims: claims.length,
    score: subject.labels === null ? null : score(claims, subject.labels, subject.partial),
  };
}

/** One cold run and what it claimed, or why that could not be read. */
async function once(
  peer: Peer,
  program: string,
  subject: Subject,
  settings: Settings,
): Promise<{ usage: CommandUsage; claims: readonly Claim[] | string }> {
  const scratch = mkdtempSync(join(settings.work, `${peer.id}-`));
  const home = join(scratch, "home");
  mkdirSync(home);
  const usage = await measure(peer.command(program, subject.root, scratch), home, Number(settings.limit));
  try {
    if (usage.timedOut) return { usage, claims: `not finished after ${settings.limit} s` };
    return { usage, claims: peer.claims(subject.root, scratch) };
  } catch (error) {
    return { usage, claims: `left nothing to read (exit code ${usage.exitCode}): ${(error as Error).message}` };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const machine = (): Machine => ({
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
  network: isolated() ? "none" : "not taken away",
});
