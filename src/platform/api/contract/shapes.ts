import { z } from "zod";
import { ASSET_KINDS } from "../../../domain/asset.ts";
import { ASSET_FACETS, EXPOSURES } from "../../../domain/asset-facet.ts";
import { CRITICALITIES, type Criticality } from "../../../domain/criticality.ts";
import { LIFECYCLE_STAGES } from "../../../domain/lifecycle.ts";
import { PERMISSION_IDS } from "../../../domain/permission.ts";
import { HISTORY_DOUBTS, PIPELINES, TREE_STATES } from "../../../domain/provenance.ts";
import { VERBS } from "../../../domain/relationship.ts";
import { SEVERITIES } from "../../../domain/severity.ts";
import { A_FIX, FINDING_STATES } from "../../../domain/triage.ts";

/** The shapes that several routes share. Times are epoch milliseconds. */

export const time = z.number().int();
const MOST_COMMITS = 500;
const strings = z.array(z.string());

export const evidence = z.object({
  connector: z.string(),
  path: z.string(),
  line: z.number().int().optional(),
  endLine: z.number().int().optional(),
  column: z.number().int().optional(),
  cell: z.number().int().optional(),
  snippet: z.string().optional(),
  detail: z.string().optional(),
  property: z.string().optional(),
  confidence: z.enum(["declared", "inferred", "observed"]),
  role: z.enum(["source", "test", "example", "documentation"]),
  source: z.string().optional(),
});

/** Evidence with the lines around its place, where they are kept. */
export const framedEvidence = evidence.extend({
  frame: z
    .object({ from: z.number().int().describe("number of the first line"), lines: strings })
    .optional()
    .describe("lines around the place; secrets masked, longer texts left out"),
});

const facts = z.record(z.string(), z.unknown());
const kind = z.enum(ASSET_KINDS);
export const role = z.enum(["source", "test", "example", "documentation"]);

export const assetRow = z.object({ id: z.string(), kind, name: z.string(), role, validFrom: time });

export const severity = z.enum(SEVERITIES);

export const criticality = z.enum(Object.keys(CRITICALITIES) as [Criticality, ...Criticality[]]);
export const exposure = z.enum(EXPOSURES);
export const facet = z.enum(ASSET_FACETS);

export const assetSummary = assetRow.extend({
  sources: strings,
  open: z.number().int().describe("open findings on it"),
  worst: severity.nullable().describe("severity of the worst of them"),
  owner: z.string().nullable().describe("as people say it; null: nobody said"),
  stage: z.enum(LIFECYCLE_STAGES).nullable().describe("where it is in its life, as people say it"),
  criticality: criticality.nullable().describe("as people marked it"),
  exposure: exposure.describe(
    "whether it accepts connections from the internet, as some source says; unknown: none does",
  ),
  provider: z.string().nullable().describe("who provides it, or the platform that runs it, as sources say"),
});

export const asset = z.object({
  id: z.string(),
  kind,
  name: z.string(),
  identities: strings,
  role,
  properties: facts,
  gaps: facts,
  evidence: z.array(framedEvidence),
  disagreements: z.array(z.object({ property: z.string(), value: z.unknown(), connector: z.string() })),
  sources: strings,
  validFrom: time,
  validTo: time.nullable(),
});

export const assetVersion = z.object({
  validFrom: time,
  validTo: time.nullable(),
  name: z.string(),
  role,
  properties: facts,
  gaps: facts,
});

export const verb = z.enum(VERBS);
export const edge = z.object({ from: z.string(), verb, to: z.string() });
export const relationship = edge.extend({ evidence: z.array(evidence) });

export const findingState = z.enum(FINDING_STATES);

export const finding = z.object({
  id: z.string(),
  fingerprint: z.string(),
  rule: z.string(),
  severity,
  message: z.string(),
  assetId: z.string(),
  assetKind: kind,
  assetName: z.string(),
  subject: z.string().nullable(),
  fixedIn: z
    .string()
    .nullable()
    .optional()
    .describe("the version that mends it; null: none is known; left out where nothing tells"),
  evidence: z.array(framedEvidence),
  role,
  state: findingState,
  acceptance: z.object({ reason: z.string(), approver: z.string(), expires: time.nullable() }).nullable(),
  dismissal: z.string().nullable(),
  assignee: z.string().nullable(),
  due: time.nullable(),
  snoozedUntil: z
    .union([time, z.literal(A_FIX)])
    .nullable()
    .describe("until when it is snoozed: an instant, or fix: until a fix is known"),
  firstSeen: time,
  openedAt: time,
  fixedAt: time.nullable(),
  change: z
    .string()
    .nullable()
    .describe("id of the change against an approved state from which a person raised it; null: a rule found it"),
});

export const actor = z.object({ kind: z.enum(["user", "service", "system"]), id: z.string(), name: z.string() });

const commitId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);

/** What was checked out when it was scanned. */
export const checkout = z.object({
  commit: commitId,
  branch: z.string().max(1_000).nullable(),
  tree: z.enum(TREE_STATES).describe("whether files differed from the commit, new ones counted that are not ignored"),
});

export const pipeline = z
  .object({
    kind: z.enum(Object.keys(PIPELINES) as [keyof typeof PIPELINES]),
    url: z.string().max(2_000).nullable(),
    actor: z.string().max(1_000).nullable().describe("who started it"),
  })
  .describe("as the environment of the pipeline says; nobody has verified it");

const place = z
  .number()
  .int()
  .min(0)
  .max(MOST_COMMITS - 1);
const doubt = z.enum(Object.keys(HISTORY_DOUBTS) as [keyof typeof HISTORY_DOUBTS]);

/** What a sender tells of where what it scanned comes from. Its texts are cut to plain lines where they are kept. */
export const provenance = z.strictObject({
  checkout: checkout.nullable(),
  history: z
    .object({
      since: commitId,
      commits: z
        .array(
          z.object({
            id: commitId,
            author: z.string().max(1_000),
            when: z.string().max(40),
            subject: z.string().max(1_000),
          }),
        )
        .max(MOST_COMMITS),
      files: z
        .array(
          z.object({
            path: z.string().max(4_096),
            by: z.array(place).max(MOST_COMMITS),
            whole: z.boolean(),
            lines: z.array(z.tuple([z.number().int().min(1), place])).max(100_000),
          }),
        )
        .max(2_000),
    })
    .nullable()
    .describe("the commits since the one that the run before looked at, newest first, and the files that they touched"),
  doubt: doubt.nullable().describe("why there is no history"),
  pipeline: pipeline.nullable(),
});

/** The same of a run that is shown. */
export const shownProvenance = z.object({
  checkout: checkout.nullable(),
  doubt: doubt.nullable(),
  pipeline: pipeline.nullable(),
});

const grant = z.object({
  role: z.string().min(1).max(60),
  projects: z.union([z.literal("all"), z.array(z.string().max(60)).min(1).max(1_000)]),
});
export const grants = z.array(grant).max(100);
export const permission = z.enum(PERMISSION_IDS as [(typeof PERMISSION_IDS)[number]]);

/** An id that a person chooses. */
export const slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, "use lower-case letters, digits and hyphens, at most 60");
export const title = z.string().trim().min(1).max(200);
export const counts = z.record(z.string(), z.number().int());
