import { z } from "zod";
import { create, read } from "./endpoint.ts";
import { job } from "./operations.ts";
import { time } from "./shapes.ts";

const MANAGE = { permission: "settings:manage", whole: true } as const;
const bytes = z.number().int();
const amount = z.number().int();

const checkpoint = z.object({
  size: amount.describe("entries of the log that it vouches for"),
  root: z.string(),
  at: time,
  key: z.string().describe("fingerprint of the key that signed it"),
  signature: z
    .enum(["valid", "invalid", "another-key"])
    .describe("`another-key`: signed with a key that this platform does not hold, which says nothing of the log"),
});

const verification = z.object({
  at: time,
  sound: z.boolean(),
  entries: amount.nullable().describe("how many were checked; null where it is not sound"),
  checkpoints: amount.nullable(),
  problem: z.string().nullable().describe("the first thing that is wrong"),
});

/** For who looks after the installation: what is kept, how the work goes, and whether what must be safe is. */
export const upkeep = {
  state: read({
    path: "/upkeep",
    needs: MANAGE,
    summary: "Get sizes, row counts, the queue, webhooks, the last backup, the audit log's state and retention",
    reply: z.object({
      at: time,
      engine: z.enum(["sqlite", "postgresql"]),
      version: z.string(),
      migrations: z.array(z.string()).describe("applied to the schema, oldest first"),
      storage: z
        .object({
          database: bytes.nullable().describe("null where the store holds other organisations as well"),
          writeAheadLog: bytes.nullable().describe("null as above, and where the engine does not tell"),
          auditLog: bytes,
          uploads: bytes.describe("waiting to be scanned"),
          observations: bytes,
          codeFrames: bytes,
        })
        .describe("bytes; nothing else is kept between requests: scans that the platform does itself keep no cache"),
      rows: z
        .array(
          z.object({
            group: z.enum([
              "estate",
              "sources",
              "decisions",
              "derived",
              "audit",
              "work",
              "people",
              "settings",
              "webhooks",
            ]),
            table: z.string(),
            count: amount.describe("past states included"),
          }),
        )
        .describe("one for every table"),
      queue: z.object({
        jobs: z.array(z.object({ kind: z.string(), state: job.shape.state, count: amount })),
        oldestDue: job
          .pick({ id: true, kind: true, subject: true, createdAt: true, runAt: true, attempts: true, error: true })
          .nullable()
          .describe("the job that is due and waits longest"),
        lost: amount.describe("running, but not heard of in time: taken over when a worker is free"),
      }),
      webhooks: z.object({
        waiting: amount,
        oldestWaiting: time.nullable().describe("when the oldest of what waits happened"),
        failed: amount.describe("messages that never arrived, as far back as they are kept"),
        failing: amount.describe("webhooks whose latest message did not arrive"),
        disabled: amount,
      }),
      backup: z
        .object({ at: time, rows: amount, sha256: z.string() })
        .nullable()
        .describe("the last that `stance store backup` wrote to its end; null where none is known of"),
      audit: z.object({
        entries: amount,
        checkpoint: checkpoint.nullable().describe("the last"),
        verification: verification.nullable().describe("the last; null where the log was never verified here"),
      }),
      retention: z.object({
        historyDays: amount.nullable().describe("null = kept for ever"),
        jobDays: amount.nullable(),
        nextAt: time.nullable().describe("null = nothing is forgotten by itself"),
        last: z
          .object({ at: time, job: z.string(), removed: z.record(z.string(), amount).describe("rows by table") })
          .nullable()
          .describe("when it was last done, as far as jobs are kept"),
      }),
    }),
  }),
  verifyAudit: create({
    path: "/upkeep/audit-verification",
    needs: MANAGE,
    summary:
      "Verify the whole audit log now: every hash, the chain, every checkpoint; a log that is sound gets a new one",
    reply: verification,
  }),
};
