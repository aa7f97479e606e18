import { z } from "zod";
import { ASSET_KINDS } from "../../../domain/asset.ts";
import { parseGraphQuery } from "../../../domain/graph-query.ts";
import { LIFECYCLE_STAGES } from "../../../domain/lifecycle.ts";
import { A_FIX } from "../../../domain/triage.ts";
import { asOf, change, create, id, instant, noReply, pageOf, paging, read, remove, several } from "./endpoint.ts";
import {
  actor,
  asset,
  assetRow,
  assetSummary,
  assetVersion,
  counts,
  criticality,
  edge,
  exposure,
  facet,
  finding,
  findingState,
  relationship,
  role,
  severity,
  time,
  verb,
} from "./shapes.ts";

const READ = { permission: "estate:read" } as const;
const DECIDE = { permission: "identity:decide", whole: true } as const;
const one = z.strictObject({ id });
const when = z.strictObject(asOf);

const assetFilter = {
  ...asOf,
  kinds: several(z.enum(ASSET_KINDS)).optional().describe("kinds, by commas"),
  roles: several(role).optional().describe("what the code is for, by commas"),
  sources: several(z.string()).optional().describe("ids of sources, by commas"),
  owner: z.string().max(200).optional().describe("who owns it, as people say"),
  stages: several(z.enum(LIFECYCLE_STAGES)).optional().describe("where it is in its life, as people say; by commas"),
  provider: z.string().max(200).optional().describe("who provides it, or the platform that runs it"),
  exposures: several(exposure).optional().describe("whether it can be reached from the internet, by commas"),
  criticalities: several(criticality).optional().describe("how critical it was marked, by commas"),
  without: several(facet).optional().describe("of which nobody tells these, by commas"),
  flawed: z.enum(["yes", "no"]).optional().describe("whether it has an open finding"),
};

/** Some of the graph. */
const part = z.object({
  assets: z.array(assetRow),
  relationships: z.array(edge),
  truncated: z.boolean().describe("the limit cut something off"),
});
const graphQuery = z
  .string()
  .max(400)
  .transform((text, context) => {
    const read = parseGraphQuery(text);
    if ("query" in read) return read.query;
    context.addIssue({ code: "custom", message: read.problem });
    return z.NEVER;
  });

const said = z.object({
  owner: z.string().nullable(),
  lifecycle: z.enum(LIFECYCLE_STAGES).nullable(),
  history: z.array(
    z.object({
      field: z.enum(["owner", "lifecycle"]),
      value: z.string(),
      actor,
      at: time,
      until: time.nullable(),
    }),
  ),
});

export const assets = {
  list: read({
    path: "/assets",
    needs: READ,
    summary: "List assets by kind, name and id, or the newest first",
    query: z.strictObject({ ...assetFilter, order: z.enum(["name", "newest"]).optional(), ...paging }),
    reply: pageOf(assetSummary),
    kind: "page",
  }),
  counts: read({
    path: "/assets/counts",
    needs: READ,
    summary: "Count assets by kind",
    query: z.strictObject(assetFilter),
    reply: counts,
  }),
  groups: read({
    path: "/assets/groups",
    needs: READ,
    summary:
      "Group assets by source, owner, stage of life or provider, the largest first; one of several values is in several groups",
    query: z.strictObject({ ...assetFilter, by: facet }),
    reply: z.array(
      z.object({
        value: z.string(),
        assets: z.number().int(),
        flawed: z.number().int().describe("those of them that have an open finding"),
      }),
    ),
  }),
  get: read({
    path: "/assets/{id}",
    needs: READ,
    summary: "Get everything known of an asset, under any id it ever had",
    params: one,
    query: when,
    reply: asset,
  }),
  history: read({
    path: "/assets/{id}/history",
    needs: READ,
    summary: "Get the versions of an asset, newest first",
    params: one,
    reply: z.array(assetVersion),
  }),
  relationships: read({
    path: "/assets/{id}/relationships",
    needs: READ,
    summary: "Get the edges of an asset, both ways",
    params: one,
    query: when,
    reply: z.array(relationship),
  }),
  neighbourhood: read({
    path: "/assets/{id}/neighbourhood",
    needs: READ,
    summary: "Get the assets around one, and the edges between them",
    params: one,
    query: z.strictObject({
      ...asOf,
      hops: z.coerce.number().int().min(1).max(6).optional().describe("how far; 1 unless told otherwise"),
      limit: z.coerce.number().int().min(1).max(2_000).optional().describe("assets at most; 200 unless told otherwise"),
      verbs: several(verb).optional().describe("only along these verbs, by commas"),
    }),
    reply: part,
  }),
  said: read({
    path: "/assets/{id}/said",
    needs: READ,
    summary: "Get who owns an asset and where it is in its life, as people said it over time",
    params: one,
    query: when,
    reply: said,
  }),
  say: change({
    path: "/assets/{id}/said",
    needs: { permission: "findings:triage" },
    summary: "Say who owns an asset, or where it is in its life; null takes it back",
    params: one,
    body: z.strictObject({
      owner: z.string().trim().min(1).max(200).nullable().optional(),
      lifecycle: z.enum(LIFECYCLE_STAGES).nullable().optional(),
    }),
    reply: said,
  }),
  bom: read({
    path: "/assets/{id}/bom",
    needs: READ,
    summary: "Get a bill of materials of an asset and what is directly connected to it",
    params: one,
    query: z.strictObject({ ...asOf, as: z.enum(["cyclonedx", "spdx"]).optional() }),
    reply: z.record(z.string(), z.unknown()),
  }),
  undecided: read({
    path: "/assets/{id}/undecided",
    needs: READ,
    summary: "Get the rules that could not decide on an asset, and what was missing",
    params: one,
    query: when,
    reply: z.array(z.object({ rule: z.string(), reasons: z.array(z.string()) })),
  }),
};

const sighting = z.object({ source: z.string().max(60), local: z.string().max(60) });
const decision = z.object({
  id: z.string(),
  verdict: z.enum(["same", "not-the-same"]),
  a: sighting,
  b: sighting,
  reason: z.string(),
  actor,
  at: time,
});
const join = z.object({ a: sighting, b: sighting, by: z.string() });

export const identity = {
  explain: read({
    path: "/assets/{id}/identity",
    needs: READ,
    summary: "Explain why sightings are one asset",
    params: one,
    reply: z.object({
      asset: z.string(),
      sightings: z.array(
        sighting.extend({ name: z.string(), identities: z.array(z.string()), evidence: z.number().int() }),
      ),
      joins: z.array(join),
      keptApart: z.array(join.extend({ decision: z.string() })),
    }),
  }),
  decisions: read({
    path: "/identity-decisions",
    needs: DECIDE,
    summary: "List what people said of sightings",
    reply: z.array(decision),
  }),
  decide: create({
    path: "/identity-decisions",
    needs: DECIDE,
    summary: "Say that two sightings are one asset, or are not",
    body: z.strictObject({
      verdict: z.enum(["same", "not-the-same"]),
      a: sighting,
      b: sighting,
      reason: z.string().trim().min(1).max(2_000),
    }),
    reply: decision,
    status: 201,
  }),
  withdraw: remove({
    path: "/identity-decisions/{id}",
    needs: DECIDE,
    summary: "Undo a decision on identity",
    params: one,
    reply: noReply,
    status: 204,
  }),
};

const findingFilter = {
  ...asOf,
  states: several(findingState).optional().describe("states, by commas"),
  severities: several(severity).optional().describe("severities, by commas"),
  rules: several(z.string()).optional().describe("ids of rules, by commas"),
  asset: z.string().max(200).optional().describe("id of an asset"),
  sources: several(z.string()).optional().describe("ids of sources, by commas"),
  assignee: z.string().max(200).optional(),
  awakeAt: instant().optional().describe("leaves out those snoozed beyond this instant, or until there is a fix"),
  dueBy: instant().optional().describe("those that should be fixed by this instant"),
  name: z.string().max(4_000).optional().describe("name of an asset"),
  subject: z.string().max(4_000).optional().describe("what a rule found of an asset; empty: the asset as a whole"),
};

const text = z.string().trim().min(1).max(2_000);
const triage = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("start") }),
  z.strictObject({ action: z.literal("assign"), assignee: z.string().max(200).nullable() }),
  z.strictObject({ action: z.literal("set-due"), due: time.nullable() }),
  z.strictObject({
    action: z.literal("snooze"),
    until: z
      .union([time, z.literal(A_FIX)])
      .nullable()
      .describe(
        "an instant; fix: until a fix is known, which wakes it and is told in its history; null: takes it back",
      ),
  }),
]);
const judgement = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("accept"), reason: text, approver: text, expires: time.nullable() }),
  z.strictObject({ action: z.literal("dismiss"), reason: text }),
  z.strictObject({ action: z.literal("open"), reason: text }),
]);
const chosen = z.array(z.string().max(200)).min(1).max(10_000);
const decided = z.object({
  changed: z.array(z.string()),
  refused: z.array(z.object({ id: z.string(), why: z.string() })),
});

export const findings = {
  list: read({
    path: "/findings",
    needs: READ,
    summary: "List findings, worst first, or by when they appeared",
    query: z.strictObject({ ...findingFilter, order: z.enum(["worst", "newest", "oldest"]).optional(), ...paging }),
    reply: pageOf(finding),
    kind: "page",
  }),
  counts: read({
    path: "/findings/counts",
    needs: READ,
    summary: "Count findings by severity, rule or state",
    query: z.strictObject({ ...findingFilter, by: z.enum(["severity", "rule", "state"]) }),
    reply: counts,
  }),
  groups: read({
    path: "/findings/groups",
    needs: READ,
    summary: "Group findings by rule, by asset, or by one flaw of things of one name; the worst and largest first",
    query: z.strictObject({ ...findingFilter, by: z.enum(["rule", "asset", "cause"]), ...paging }),
    reply: pageOf(
      z.object({
        rule: z.string(),
        asset: z.string(),
        kind: z.string(),
        name: z.string(),
        subject: z.string(),
        severity,
        findings: z.number().int(),
        assets: z.number().int(),
        oldest: time,
      }),
    ),
    kind: "page",
  }),
  assignees: read({
    path: "/findings/assignees",
    needs: READ,
    summary: "List the people whom findings can be assigned to, by name",
    reply: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  get: read({
    path: "/findings/{id}",
    needs: READ,
    summary: "Get a finding",
    params: one,
    query: when,
    reply: finding,
  }),
  history: read({
    path: "/findings/{id}/history",
    needs: READ,
    summary: "Get what happened to a finding, oldest first",
    params: one,
    reply: z.array(
      z.object({
        at: time,
        actor,
        action: z.string(),
        before: findingState.nullable(),
        after: findingState,
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
  triage: create({
    path: "/findings/triage",
    needs: { permission: "findings:triage" },
    summary: "Start, assign, snooze or give a due date to many findings at once",
    body: z.strictObject({ findings: chosen, decision: triage }),
    reply: decided,
    readPath: "/findings/{id}",
  }),
  judge: create({
    path: "/findings/judge",
    needs: { permission: "findings:accept" },
    summary: "Accept, dismiss or open many findings at once",
    body: z.strictObject({ findings: chosen, decision: judgement }),
    reply: decided,
    readPath: "/findings/{id}",
  }),
};

const diff = z.object({ added: z.array(z.string()), changed: z.array(z.string()), gone: z.array(z.string()) });

export const graph = {
  whole: read({
    path: "/graph",
    needs: READ,
    summary: "Get all assets and relationships at an instant, a line each",
    query: when,
    reply: z.union([
      z.object({ asset: asset.omit({ sources: true, validFrom: true, validTo: true }) }),
      z.object({ relationship }),
    ]),
    kind: "lines",
  }),
  query: read({
    path: "/graph/query",
    needs: READ,
    summary: "Get the chains of assets that a query asks for",
    query: z.strictObject({
      ...asOf,
      q: graphQuery.describe('a kind of asset, or `anything`; then relationships and kinds: `agent "mail" uses tool`'),
      limit: z.coerce.number().int().min(1).max(2_000).optional().describe("assets at most; 200 unless told otherwise"),
    }),
    reply: part,
  }),
  way: read({
    path: "/graph/way",
    needs: READ,
    summary: "Get one of the shortest ways between two assets, in the order in which it is walked",
    query: z.strictObject({
      ...asOf,
      from: id,
      to: id,
      direction: z
        .enum(["any", "forward"])
        .optional()
        .describe("`forward`: only along relationships, never against them"),
    }),
    reply: part.extend({ found: z.boolean() }),
  }),
  counts: read({
    path: "/relationships/counts",
    needs: READ,
    summary: "Count relationships",
    query: when,
    reply: z.object({ relationships: z.number().int() }),
  }),
  diff: read({
    path: "/changes",
    needs: READ,
    summary: "Get the ids of what came, changed and went between two instants",
    query: z.strictObject({ from: instant(), to: instant() }),
    reply: z.object({ assets: diff, relationships: diff, findings: diff }),
  }),
};

const interval = { from: instant(), to: instant() };
const thing = z.enum(["asset", "relationship", "finding"]);
const how = z.enum(["added", "changed", "gone"]);
const changeFilter = {
  ...interval,
  types: several(thing).optional().describe("kinds of things, by commas"),
  changes: several(how).optional().describe("kinds of changes, by commas"),
  instant: instant().optional().describe("only what became so at this instant: what one run brought"),
};
const byKind = { added: z.number().int(), changed: z.number().int(), gone: z.number().int() };

export const changes = {
  list: read({
    path: "/changes/rows",
    needs: READ,
    summary: "List what came, changed and went between two instants, latest first",
    query: z.strictObject({ ...changeFilter, ...paging }),
    reply: pageOf(
      z.object({
        type: thing,
        change: how,
        id: z.string(),
        at: time,
        run: z.string().nullable(),
        source: z.string().nullable(),
        kind: z.string(),
        title: z.string(),
        severity: severity.nullable(),
        asset: z.string(),
      }),
    ),
    kind: "page",
  }),
  counts: read({
    path: "/changes/counts",
    needs: READ,
    summary: "Count what came, changed and went between two instants, in all and by what brought it",
    query: z.strictObject(changeFilter),
    reply: z.object({
      assets: z.object(byKind),
      relationships: z.object(byKind),
      findings: z.object(byKind),
      instants: z.array(z.object({ at: time, run: z.string().nullable(), source: z.string().nullable(), ...byKind })),
    }),
  }),
};

export const search = {
  find: read({
    path: "/search",
    needs: READ,
    summary: "Find assets and findings by the beginnings of their words; as many as the limit may be a part of them",
    query: z.strictObject({
      q: z.string().min(1).max(400),
      type: z.enum(["asset", "finding"]).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    reply: z.array(
      z.object({ type: z.enum(["asset", "finding"]), id: z.string(), group: z.string(), title: z.string() }),
    ),
  }),
};
