import { z } from "zod";
import { create, id, pageOf, paging, read } from "./endpoint.ts";
import { actor, severity, time } from "./shapes.ts";

const AUDIT = { permission: "audit:read", whole: true } as const;
const JOBS = { permission: "jobs:manage", whole: true } as const;
const one = z.strictObject({ id });

export const job = z.object({
  id: z.string(),
  organisation: z.string(),
  kind: z.string(),
  payload: z.unknown(),
  state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  attempts: z.number().int(),
  maxAttempts: z.number().int(),
  subject: z.string().nullable(),
  createdAt: time,
  changedAt: time,
  runAt: time,
  worker: z.string().nullable(),
  leaseUntil: time.nullable(),
  progress: z.unknown(),
  result: z.unknown(),
  error: z.string().nullable(),
  cancelRequested: z.boolean(),
});

export const audit = {
  list: read({
    path: "/audit",
    needs: AUDIT,
    summary: "List entries of the audit log, oldest first unless the newest are asked for",
    query: z.strictObject({
      order: z.enum(["oldest", "newest"]).optional(),
      about: z.string().min(1).max(200).optional().describe("only entries that name this id"),
      ...paging,
    }),
    reply: pageOf(
      z.object({
        organisation: z.string(),
        number: z.number().int(),
        at: time,
        actor: actor.extend({ kind: z.string() }),
        action: z.string(),
        subject: z.string(),
        detail: z.record(z.string(), z.unknown()),
        previous: z.string(),
        hash: z.string(),
      }),
    ),
    kind: "page",
  }),
  export: read({
    path: "/audit/export",
    needs: AUDIT,
    summary: "Export the whole signed audit log, for `stance audit verify`",
    reply: z.record(z.string(), z.unknown()),
    kind: "lines",
  }),
};

export const jobs = {
  list: read({
    path: "/jobs",
    needs: JOBS,
    summary: "List jobs, latest first",
    query: z.strictObject({
      state: job.shape.state.optional(),
      limit: z.coerce.number().int().min(1).max(1_000).optional(),
    }),
    reply: z.array(job),
  }),
  start: create({
    path: "/jobs",
    needs: JOBS,
    summary: "Start work in the background",
    body: z.strictObject({ kind: z.string().min(1).max(100), payload: z.unknown().optional() }),
    reply: job,
    status: 201,
  }),
  schedules: read({
    path: "/schedules",
    needs: JOBS,
    summary: "List what is started by itself, and when",
    reply: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        payload: z.unknown(),
        cron: z.string(),
        timezone: z.string(),
        nextAt: time.nullable(),
      }),
    ),
  }),
  get: read({ path: "/jobs/{id}", needs: JOBS, summary: "Get a job", params: one, reply: job }),
  cancel: create({ path: "/jobs/{id}/cancel", needs: JOBS, summary: "Cancel a job", params: one, reply: job }),
  resume: create({
    path: "/jobs/{id}/resume",
    needs: JOBS,
    summary: "Let a failed or cancelled job go on",
    params: one,
    reply: job,
  }),
};

const rule = z.object({
  id: z.string(),
  title: z.string(),
  severity,
  why: z.string(),
  fix: z.string(),
  controls: z.array(z.string()),
  techniques: z.array(z.string()),
});

const technique = z.object({ id: z.string(), title: z.string(), framework: z.string() });
const explained = rule.extend({
  controls: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        frameworks: z.array(z.object({ name: z.string(), requirements: z.array(z.string()) })),
      }),
    )
    .describe("what it gives evidence for, with the requirements of frameworks that each supports"),
  techniques: z.array(technique).describe("what an attacker does with it"),
  references: z.array(z.string()),
});

export const rules = {
  list: read({
    path: "/rules",
    needs: "signed-in",
    summary: "List the rules that judge the estate",
    reply: z.array(rule),
  }),
  get: read({ path: "/rules/{id}", needs: "signed-in", summary: "Get a rule", params: one, reply: explained }),
};

export const techniques = {
  list: read({
    path: "/techniques",
    needs: "signed-in",
    summary: "List the techniques and risks that rules and steps of attacks name, with their titles",
    reply: z.array(technique),
  }),
};

export const events = {
  follow: read({
    path: "/events",
    needs: { permission: "estate:read" },
    summary: "Follow what changes, as server-sent events: ask again for what an event names",
    reply: z.object({ at: time, topic: z.enum(["estate", "people", "jobs"]) }),
    kind: "events",
  }),
};
