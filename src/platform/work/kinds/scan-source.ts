import { createHash, randomUUID } from "node:crypto";
import { appendFileSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { NotExamined } from "../../../domain/observation.ts";
import { resolveTarget } from "../../outbound/target.ts";
import { lastCommit, RUNS_LOOKED_AT } from "../../scan/provenance.ts";
import { VERSION } from "../../scan/version.ts";
import type { Run } from "../../store/contract/ingest.ts";
import type { Source } from "../../store/contract/sources.ts";
import { tokenOf } from "../../store/write/source-work.ts";
import { defineKind, JobError, type Work } from "../kind.ts";
import { allowedPath } from "../scan/allowed-path.ts";
import { checkOut } from "../scan/check-out.ts";
import { SCAN_LIMITS } from "../scan/limits.ts";
import { type Seen, scanInChild } from "../scan/run-child.ts";

const payload = z.strictObject({
  source: z.string(),
  /** What was uploaded to be scanned, kept under the job's own id. */
  upload: z.strictObject({ name: z.string(), bytes: z.number(), sha256: z.string() }).optional(),
});
type Scan = Work<z.infer<typeof payload>>;

/** Looks at a source where its content lies, and takes in what it sees as a whole run of that source. */
export const scanSource = defineKind({
  kind: "scan-source",
  title: "Scan a source",
  payload,
  startedBy: null,
  attempts: 3,
  run: async (work) => {
    const { job, estate, actor, progress } = work;
    const source = await estate.sources.get(work.payload.source);
    if (source === null || source.removedAt !== null) throw new JobError("there is no such source any more");
    const before = await estate.runs.get(job.id);
    if (before !== null) return resultOf(before);
    const seen = await look(work, source);
    progress({ step: "storing" });
    // The job's own id: a second attempt after one that was cut off here changes nothing.
    const result = await estate.ingest.push({ id: job.id, source: source.id, ...seen }, actor);
    await estate.sources.dropUpload(job.id, actor);
    return resultOf({ target: seen.target, notExamined: seen.notExamined.length, result });
  },
  ended: async ({ payload: { source: id }, job, estate, actor }, how, why) => {
    if (how === "cancelled") await estate.sources.dropUpload(job.id, actor);
    const source = await estate.sources.get(id);
    if (source === null || source.removedAt !== null) return;
    const whole: NotExamined = {
      path: ".",
      connector: null,
      reason: how === "failed" ? "failed" : "truncated",
      detail: why,
    };
    const target = { name: source.name, commit: null, files: 0, bytes: 0 };
    const nothing = {
      tool: { name: "stance", version: VERSION },
      target,
      observations: [],
      runs: [],
      notExamined: [whole],
    };
    await estate.ingest.push({ id: randomUUID(), source: id, ...nothing }, actor);
  },
});

const resultOf = ({
  target,
  notExamined,
  result: { run, assets, findings },
}: Pick<Run, "target" | "notExamined" | "result">) => ({
  ...{ run, files: target.files, notExamined, assets, findings },
});

function look(work: Scan, source: Source): Promise<Seen> {
  const { origin } = source;
  if (origin.kind === "upload") return lookAtUpload(work, source);
  if (origin.kind === "push") throw new JobError("what this source holds is pushed by others");
  if (origin.kind === "git") return lookAtGit(work, source, origin);
  const found = allowedPath(origin.path, work.around.allowedPaths);
  if ("refused" in found) throw new JobError(`the folder is not scanned: ${found.refused}`);
  return scanned(work, { root: found.root, name: source.name });
}

/** What was uploaded lies in a folder of its own beside nothing else; the scanning process unpacks it there. */
function lookAtUpload(work: Scan, source: Source): Promise<Seen> {
  const { job, estate, payload, progress } = work;
  const { upload } = payload;
  if (upload === undefined) throw new JobError("nothing was uploaded for this scan");
  return inFolder(async (root) => {
    progress({ step: "unpacking" });
    const file = join(root, fileName(upload.name));
    const hash = createHash("sha256");
    for await (const part of estate.sources.uploaded(job.id)) {
      hash.update(part);
      appendFileSync(file, part, { mode: 0o600 });
    }
    if (hash.digest("hex") !== upload.sha256) throw new JobError("what was uploaded is gone: upload it again");
    return scanned(work, { root, name: source.name, upload: file });
  });
}

const fileName = (name: string): string => name.replaceAll(/[^A-Za-z0-9._-]/g, "_").replace(/^\.+/, "_") || "upload";

async function lookAtGit(
  work: Scan,
  source: Source,
  { url, ref, hasToken }: Extract<Source["origin"], { readonly kind: "git" }>,
): Promise<Seen> {
  const { estate, around, signal, progress } = work;
  const target = await resolveTarget(url, around.outbound);
  if ("refused" in target) throw new JobError(`the repository is not fetched: ${target.refused}`);
  const token = hasToken ? await estate.secrets.get(tokenOf(source.id)) : null;
  return inFolder(async (root) => {
    progress({ step: "fetching" });
    const since = await sinceOf(work, source);
    const leftOut = await checkOut(root, { target, ref, token, since }, signal, SCAN_LIMITS);
    const seen = await scanned(work, { root, name: source.name, since });
    return { ...seen, notExamined: [...leftOut, ...seen.notExamined] };
  });
}

/** The commit that was scanned before. */
const sinceOf = async ({ estate }: Scan, { id }: Source): Promise<string | null> =>
  lastCommit((await estate.runs.list({ source: id, limit: RUNS_LOOKED_AT })).items);

/** Works in a new folder, which is gone afterwards. */
async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  sweep();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), PREFIX)));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const scanned = ({ signal, progress }: Scan, place: Parameters<typeof scanInChild>[0]): Promise<Seen> =>
  scanInChild(place, (done, total) => progress({ step: "scanning", done, total }), signal);

const PREFIX = "stance-checkout-";
const STALE = 2 * (SCAN_LIMITS.fetchWithin + SCAN_LIMITS.scanWithin);

/** Removes what workers left that were killed: older than any scan may be. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const status = statSync(folder, { throwIfNoEntry: false });
    if (status !== undefined && status.mtimeMs < Date.now() - STALE) rmSync(folder, { recursive: true, force: true });
  }
}
