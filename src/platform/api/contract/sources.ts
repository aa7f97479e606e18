import { z } from "zod";
import { ASSET_KINDS } from "../../../domain/asset.ts";
import { GAP_REASONS, NOT_EXAMINED_REASONS } from "../../../domain/observation.ts";
import { change, create, id, noReply, pageOf, paging, put, read, remove } from "./endpoint.ts";
import { evidence, provenance, shownProvenance, slug, time, title, verb } from "./shapes.ts";

const READ = { permission: "estate:read" } as const;
const MANAGE = { permission: "sources:manage" } as const;
const one = z.strictObject({ id });
const LONGEST_TEXT = 20_000;
const LARGEST_PUSH = 256 << 20;
const LARGEST_UPLOAD = 128 << 20;

const project = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: time,
  demo: z.boolean().describe("holds the demo estate, which nobody of the organisation looked at"),
});
const kind = z.enum(["directory", "device"]);
const schedule = z.object({ cron: z.string().trim().min(1).max(100), timezone: z.string().trim().min(1).max(100) });
const ref = z
  .string()
  .regex(/^(?![-/])[A-Za-z0-9._/+@-]{1,200}$/, "use the name of a branch or tag")
  .nullable();
const origin = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("push") }),
  z.object({ kind: z.literal("upload") }),
  z.object({ kind: z.literal("path"), path: z.string() }),
  z.object({ kind: z.literal("git"), url: z.string(), ref: z.string().nullable(), hasToken: z.boolean() }),
]);
const wishedOrigin = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("push") }),
  z.strictObject({ kind: z.literal("upload") }),
  z.strictObject({ kind: z.literal("path"), path: z.string().min(1).max(4_000) }),
  z.strictObject({
    kind: z.literal("git"),
    url: z.string().min(1).max(2_000),
    ref,
    token: z
      .string()
      .regex(/^[\x21-\x7e]{1,4000}$/, "a token has neither blanks nor signs beyond ASCII")
      .nullable()
      .optional()
      .describe("left out: the one that is there stays, while the address leads to the same server"),
  }),
]);

const source = z.object({
  id: z.string(),
  project: z.string(),
  kind: z.string(),
  name: z.string(),
  createdAt: time,
  origin,
  schedule: schedule.extend({ nextAt: time.nullable() }).nullable(),
  removedAt: time.nullable(),
});
/** A scan that the platform does itself, as people of the source see it. */
const scan = z.object({
  id: z.string(),
  state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  createdAt: time,
  changedAt: time,
  attempts: z.number().int(),
  progress: z.unknown(),
  error: z.string().nullable(),
  cancelRequested: z.boolean(),
});

export const projects = {
  list: read({ path: "/projects", needs: READ, summary: "List projects", reply: z.array(project) }),
  create: create({
    path: "/projects",
    needs: { permission: "projects:manage", whole: true },
    summary: "Make a project",
    body: z.strictObject({ id: slug, name: title }),
    reply: project,
    status: 201,
  }),
};

const DEMO = { permission: "projects:manage", whole: true } as const;
const demoState = z.object({
  available: z.boolean().describe("whether this installation carries a demo estate"),
  project: z.string().nullable().describe("the project that it was put into; null = it was not"),
});

/** An estate to look at before one's own is there: what a scan says of repositories written to be scanned. */
export const demo = {
  get: read({ path: "/demo", needs: DEMO, summary: "Tell whether there is a demo estate", reply: demoState }),
  load: create({
    path: "/demo",
    needs: DEMO,
    summary: "Put the demo estate into a project of its own",
    reply: demoState,
    status: 201,
  }),
  remove: remove({
    path: "/demo",
    needs: DEMO,
    summary: "Take the demo estate away with everything it brought",
    reply: noReply,
    status: 204,
  }),
};

export const sources = {
  list: read({ path: "/sources", needs: READ, summary: "List sources", reply: z.array(source) }),
  get: read({ path: "/sources/{id}", needs: READ, summary: "Get a source", params: one, reply: source }),
  register: create({
    path: "/sources",
    needs: MANAGE,
    summary: "Register a source",
    body: z.strictObject({ id: slug, project: slug, kind, name: title }),
    reply: source,
    status: 201,
  }),
  move: change({
    path: "/sources/{id}",
    needs: { ...MANAGE, whole: true },
    summary: "Move a source to another project",
    params: one,
    body: z.strictObject({ project: slug }),
    reply: source,
  }),
  configure: put({
    path: "/sources/{id}/setting",
    needs: MANAGE,
    summary: "Say where a source's content comes from, and when it is scanned",
    params: one,
    body: z.strictObject({ origin: wishedOrigin, schedule: schedule.nullable() }),
    reply: source,
  }),
  scan: create({
    path: "/sources/{id}/scan",
    needs: MANAGE,
    summary: "Scan a source now; while it is being scanned, that scan",
    params: one,
    reply: scan,
  }),
  upload: create({
    path: "/sources/{id}/upload",
    needs: MANAGE,
    summary:
      "Upload a zip, tar or tar.gz of a repository, or a SARIF log or CycloneDX BOM in JSON, and scan it as the whole of a source",
    params: one,
    query: z.strictObject({ name: z.string().min(1).max(200).optional().describe("what the file is called") }),
    body: z.instanceof(Uint8Array<ArrayBuffer>),
    takes: "bytes",
    largestBody: LARGEST_UPLOAD,
    reply: scan,
    status: 201,
  }),
  latestScan: read({
    path: "/sources/{id}/scan",
    needs: READ,
    summary: "Get the latest scan of a source, and how far it is",
    params: one,
    reply: z.object({ scan: scan.nullable() }),
  }),
  cancelScan: create({
    path: "/sources/{id}/scan/cancel",
    needs: MANAGE,
    summary: "Cancel the scan of a source",
    params: one,
    reply: z.object({ scan: scan.nullable() }),
  }),
  remove: remove({
    path: "/sources/{id}",
    needs: MANAGE,
    summary: "Take a source out of the estate; the past stays",
    params: one,
    reply: noReply,
    status: 204,
  }),
};

const sourceRun = z.object({
  connector: z.string().max(60),
  status: z.enum(["succeeded", "partial", "failed"]),
  examined: z.number().int(),
  notExamined: z.number().int(),
  assets: z.number().int(),
  error: z.string().nullable(),
});
const counted = z.object({ added: z.number().int(), changed: z.number().int(), gone: z.number().int() });
const ingested = z.object({
  run: z.string(),
  at: time,
  assets: counted,
  relationships: counted,
  findings: z.object({ opened: z.number().int(), fixed: z.number().int(), reopened: z.number().int() }),
  repeated: z.boolean(),
});
const tool = z.object({ name: z.string().max(200), version: z.string().max(200) });
const target = z.object({
  name: z.string().max(1_000),
  commit: z.string().max(100).nullable(),
  files: z.number().int().min(0),
  bytes: z.number().int().min(0),
});
const run = z.object({
  id: z.string(),
  source: z.string(),
  at: time,
  status: z.enum(["succeeded", "partial", "failed"]),
  tool,
  target,
  connectors: z.array(sourceRun),
  notExamined: z.number().int(),
  result: ingested,
  provenance: shownProvenance
    .nullable()
    .describe("what was checked out and which pipeline ran; null: the sender told nothing"),
});
const skipped = z.object({
  path: z.string().max(LONGEST_TEXT),
  connector: z.string().nullable(),
  reason: z.enum(NOT_EXAMINED_REASONS),
  detail: z.string().max(LONGEST_TEXT),
});

const codeFrame = z.strictObject({
  path: z.string().max(LONGEST_TEXT),
  cell: z.number().int().optional(),
  from: z.number().int().min(1),
  lines: z.array(z.string().max(200)).max(500),
});
const key = z.string().max(LONGEST_TEXT);
const gap = z.object({ reason: z.enum(GAP_REASONS), detail: key });
/** What one source claims to have seen: the shape; what its parts mean to each other the store checks. */
const observation = z.object({
  connector: z.string().max(60),
  scope: z.object({ kind, name: key }),
  assets: z.array(
    z.object({
      key,
      kind: z.enum(ASSET_KINDS),
      name: key,
      identities: z.array(key).max(1_000),
      anchor: key,
      properties: z.record(z.string(), z.unknown()),
      gaps: z.record(z.string(), gap).optional(),
      evidence: z.array(evidence),
    }),
  ),
  relationships: z.array(z.object({ from: key, verb, to: key, evidence: z.array(evidence) })),
  relationshipGaps: z.array(gap.extend({ from: key, verb })),
  notExamined: z.array(skipped),
  leftOut: z.object({ packages: z.number().int().min(0) }).optional(),
});

export const runs = {
  list: read({
    path: "/runs",
    needs: READ,
    summary: "List runs, latest first",
    query: z.strictObject({ source: z.string().max(60).optional(), ...paging }),
    reply: pageOf(run),
    kind: "page",
  }),
  get: read({
    path: "/runs/{id}",
    needs: READ,
    summary: "Get a run, and the one over the same source before it",
    params: one,
    reply: run.extend({ before: run.nullable().describe("null: it was the first") }),
  }),
  notExamined: read({
    path: "/runs/{id}/not-examined",
    needs: READ,
    summary: "List what a run did not look at",
    params: one,
    query: z.strictObject(paging),
    reply: pageOf(skipped),
    kind: "page",
  }),
  push: put({
    path: "/sources/{id}/runs/{run}",
    needs: { permission: "sources:push" },
    summary: "Send all that one run over a source saw; the same run again changes nothing",
    params: z.strictObject({ id, run: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/) }),
    body: z.strictObject({
      tool,
      target,
      observations: z.array(observation).max(1_000),
      runs: z.array(sourceRun).max(1_000),
      notExamined: z.array(skipped).max(1_000_000),
      frames: z.array(codeFrame).max(20_000).optional(),
      provenance: provenance.optional(),
    }),
    reply: ingested,
    largestBody: LARGEST_PUSH,
  }),
};
