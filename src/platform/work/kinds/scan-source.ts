import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { NotExamined } from "../../../domain/observation.ts";
import { resolveTarget } from "../../outbound/target.ts";
import { VERSION } from "../../scan/version.ts";
import type { Source } from "../../store/contract/sources.ts";
import { tokenOf } from "../../store/write/source-work.ts";
import { defineKind, JobError, type Work } from "../kind.ts";
import { allowedPath } from "../scan/allowed-path.ts";
import { checkOut } from "../scan/check-out.ts";
import { SCAN_LIMITS } from "../scan/limits.ts";
import { type Seen, scanInChild } from "../scan/run-child.ts";

const payload = z.strictObject({ source: z.string() });
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
    const seen = await look(work, source);
    progress({ step: "storing" });
    // The job's own id: a second attempt after one that was cut off here changes nothing.
    const { run, assets, findings } = await estate.ingest.push({ id: job.id, source: source.id, ...seen }, actor);
    return { run, files: seen.target.files, notExamined: seen.notExamined.length, assets, findings };
  },
  ended: async ({ payload: { source: id }, estate, actor }, how, why) => {
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

function look(work: Scan, source: Source): Promise<Seen> {
  const { origin } = source;
  if (origin.kind === "push") throw new JobError("what this source holds is pushed by others");
  if (origin.kind === "git") return lookAtGit(work, source, origin);
  const found = allowedPath(origin.path, work.around.allowedPaths);
  if ("refused" in found) throw new JobError(`the folder is not scanned: ${found.refused}`);
  return scanned(work, found.root, source.name);
}

async function lookAtGit(
  work: Scan,
  source: Source,
  { url, ref, hasToken }: Extract<Source["origin"], { readonly kind: "git" }>,
): Promise<Seen> {
  const { estate, around, signal, progress } = work;
  const target = await resolveTarget(url, around.outbound);
  if ("refused" in target) throw new JobError(`the repository is not fetched: ${target.refused}`);
  const token = hasToken ? await estate.secrets.get(tokenOf(source.id)) : null;
  sweep();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), PREFIX)));
  try {
    progress({ step: "fetching" });
    const leftOut = await checkOut(folder, { target, ref, token }, signal, SCAN_LIMITS);
    const seen = await scanned(work, folder, source.name);
    return { ...seen, notExamined: [...leftOut, ...seen.notExamined] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const scanned = ({ signal, progress }: Scan, root: string, name: string): Promise<Seen> =>
  scanInChild(root, name, (done, total) => progress({ step: "scanning", done, total }), signal);

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
