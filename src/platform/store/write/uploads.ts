import { hexDigest } from "../../files/digest.ts";
import { StoreError } from "../contract/errors.ts";
import type { Job } from "../contract/jobs.ts";
import type { Upload } from "../contract/sources.ts";
import type { Scoped } from "../engine/scoped.ts";
import { startJob } from "../jobs/jobs.ts";
import { newRow } from "../jobs/new-row.ts";
import type { Change, Done } from "./change.ts";

const PART = 1 << 20;
const ACTIVE = ["waiting", "running"] as const;

/** A scan's job without its payload. */
interface ScanJob {
  readonly kind: string;
  readonly subject: string;
  readonly maxAttempts: number;
}

/** Keeps what was uploaded for a source and starts its scan; what was uploaded before goes. Throws a StoreError (conflict) while one is under way. */
export async function takeUpload(
  change: Change,
  source: string,
  { name, bytes }: Upload,
  scan: ScanJob,
  now: number,
): Promise<Done<Job>> {
  const about = { name, bytes: bytes.length, sha256: hexDigest(bytes) };
  const row = newRow({ ...scan, payload: { source, upload: about } }, now);
  const { result } = await startJob(change, row);
  if (result.id !== row.job)
    throw new StoreError("conflict", `a scan of ${source} is under way: wait for its end, or cancel it`);
  await change.rows.deleteFrom("upload_part").where("source", "=", source).execute();
  // One by one: together they could be more than one statement may hold.
  for (let number = 0; number * PART < bytes.length; number++) {
    const content = bytes.subarray(number * PART, (number + 1) * PART);
    await change.insert("upload_part", [{ job: row.job, number, source, content }]);
  }
  const detail = { ...about, job: row.job };
  return { result, deed: { action: "source.upload", subject: `source:${source}`, detail } };
}

/** The pieces of what was uploaded for a job, in order. */
export async function* uploadedFor(rows: Scoped, job: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number++) {
    const query = rows.selectFrom("upload_part").select("content").where("job", "=", job);
    const row = await query.where("number", "=", number).executeTakeFirst();
    if (row === undefined) return;
    yield row.content;
  }
}

/** Removes what was uploaded for scans that have ended, whichever way. */
export async function dropScanned({ rows }: Change): Promise<void> {
  await rows
    .deleteFrom("upload_part")
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom("job")
            .select("job.job")
            .whereRef("job.job", "=", "upload_part.job")
            .where("job.state", "in", ACTIVE),
        ),
      ),
    )
    .execute();
}
