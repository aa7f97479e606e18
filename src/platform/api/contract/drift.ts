import { z } from "zod";
import { ASSET_KINDS } from "../../../domain/asset.ts";
import { DRIFT_STATES } from "../../../domain/baseline.ts";
import { ATTRIBUTION_BASES, DRIFT_CLASSES } from "../../../domain/drift.ts";
import { create, id, instant, pageOf, paging, read, several } from "./endpoint.ts";
import { actor, checkout, counts, findingState, framedEvidence, pipeline, role, severity, time } from "./shapes.ts";

const READ = { permission: "estate:read" } as const;
const one = z.strictObject({ id });
const count = z.number().int();
const driftClass = z.enum(DRIFT_CLASSES);
const state = z.enum(DRIFT_STATES);
const asset = { assetId: z.string(), assetKind: z.enum(ASSET_KINDS), assetName: z.string() };

/** The run that brought a change. */
const arrival = z.object({
  run: z.string(),
  source: z.string(),
  commit: z.string().nullable().describe("that the run looked at"),
  branch: z.string().nullable(),
  tree: checkout.shape.tree,
  at: time,
  pushedBy: actor.nullable(),
  pipeline: pipeline.nullable(),
});

/** Who made a change, as far as there is evidence. */
const attribution = z.discriminatedUnion("from", [
  z.object({
    from: z.literal("commit").describe("evidence of who made it"),
    who: z.string().describe("the author, as the commit says"),
    id: z.string(),
    when: z.string(),
    words: z.string().describe("first line of what the author said"),
    basis: z
      .enum(Object.keys(ATTRIBUTION_BASES) as [keyof typeof ATTRIBUTION_BASES])
      .describe(
        "what leaves no doubt: the only commit between two runs; the only one at these files, all of one author; or the one that wrote the lines",
      ),
    arrival: arrival.describe("the run that told of the commit"),
  }),
  arrival.extend({
    from: z.literal("run").describe("evidence of how it arrived, not of who made it"),
    why: z.string().describe("why nobody is named"),
  }),
  z.object({ from: z.literal("unknown"), why: z.string() }),
]);

const item = z.object({
  id: z.string(),
  baseline: z.string(),
  baselineName: z.string(),
  kind: z.string().describe("id of the kind of change"),
  kindTitle: z.string(),
  class: driftClass,
  because: z.string().describe("why it is of that class"),
  severity: severity.describe("how bad what it opens can be"),
  effect: z.enum(["opens", "closes", "alters"]),
  ...asset,
  role,
  subject: z.string(),
  says: z.string().describe("the change as a sentence"),
  before: z.string().nullable().describe("what was; null: it was not there"),
  after: z.string().nullable().describe("what is; null: it is not there"),
  sources: z.array(z.string()).describe("ids of the sources that tell it"),
  state,
  snoozedUntil: time.nullable(),
  assessed: z.boolean().describe("false: the latest look could not tell whether it is still so"),
  proposal: z.string().nullable().describe("accepting it waits for another person"),
  version: count.nullable().describe("the version of the baseline that accepted it"),
  decision: z
    .object({ action: z.string(), reason: z.string().nullable(), actor, at: time })
    .nullable()
    .describe("the latest thing that somebody decided"),
  attribution,
  who: z.string().nullable().describe("who made it; null: nobody knows"),
  knownFrom: z.string().describe("where that is known from, or why it is not"),
  firstSeen: time,
  openedAt: time.describe("when its current spell began"),
  lastSeen: time.describe("the last look that saw it"),
  closedAt: time.nullable().describe("when it was accepted or seen to be reverted"),
});

/** How a change is taken back where it was made. */
const revert = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("command"),
    text: z.string().describe("to be run in a checkout of the source"),
    source: z.string(),
    why: z.string().describe("what it does and what else it takes back"),
  }),
  z.object({
    kind: z.literal("lines"),
    path: z.string(),
    line: count,
    was: z.array(z.string()),
    is: z.array(z.string()),
    why: z.string(),
  }),
  z.object({ kind: z.literal("none"), why: z.string() }),
]);

const filter = {
  kinds: several(z.string()).optional().describe("ids of kinds of change, by commas"),
  classes: several(driftClass).optional().describe("classes, by commas"),
  states: several(state).optional().describe("states, by commas; open ones unless told otherwise"),
  severities: several(severity).optional().describe("severities, by commas"),
  baselines: several(z.string()).optional().describe("ids of baselines, by commas"),
  sources: several(z.string()).optional().describe("ids of sources, by commas"),
  asset: z.string().max(200).optional().describe("id of an asset"),
  awakeAt: instant().optional().describe("leaves out those snoozed beyond this instant"),
  since: instant().optional().describe("only those whose current spell began after this instant"),
};

const chosen = z.array(z.string().max(200)).min(1).max(1_000);
const reason = z.string().trim().min(1).max(2_000);
const decided = z.object({
  changed: z.array(z.string()),
  refused: z.array(z.object({ id: z.string(), why: z.string() })),
});

const acceptance = decided.extend({
  proposals: z
    .array(z.object({ baseline: z.string(), proposal: z.string() }))
    .describe("what waits for another person"),
});

/** Changes against approved states. */
export const drift = {
  list: read({
    path: "/drift",
    needs: READ,
    summary: "List changes against approved states: blocking first, then worst; or the newest first",
    query: z.strictObject({ ...filter, order: z.enum(["worst", "newest"]).optional(), ...paging }),
    reply: pageOf(item),
    kind: "page",
  }),
  counts: read({
    path: "/drift/counts",
    needs: READ,
    summary: "Count changes by class, kind, state, severity or baseline",
    query: z.strictObject({ ...filter, by: z.enum(["class", "kind", "state", "severity", "baseline"]) }),
    reply: counts,
  }),
  summary: read({
    path: "/drift/summary",
    needs: READ,
    summary:
      "Get how many changes are open and awake by class, what could not be assessed, and which baselines are refused",
    reply: z.object({
      open: z.object({ blocking: count, review: count, expected: count }),
      snoozed: count.describe("open, and asleep; not among `open`"),
      notAssessed: count.describe("rows of the list of what could not be assessed"),
      baselines: count.describe("approved states there are; 0: nothing was ever approved, so nothing is compared"),
      proposals: count.describe("what waits for a second person"),
      pending: count.describe("approved states whose drift is not derived from the latest run yet"),
      refused: z.array(z.object({ baseline: z.string(), name: z.string(), problem: z.string() })),
    }),
  }),
  notAssessed: read({
    path: "/drift/not-assessed",
    needs: READ,
    summary: "List what nobody can say of whether it changed, and why",
    query: z.strictObject({ baselines: filter.baselines, sources: filter.sources, ...paging }),
    reply: pageOf(
      z.object({
        id: z.string(),
        baseline: z.string(),
        source: z.string().nullable().describe("the source that did not look; null: a single asset is meant"),
        assetId: asset.assetId.nullable(),
        assetKind: asset.assetKind.nullable(),
        assetName: asset.assetName.nullable(),
        subject: z
          .string()
          .nullable()
          .describe("a property, an edge, a connector or a place; null: whether it is there"),
        assets: count.describe("approved assets that this is about"),
        reason: z.string(),
      }),
    ),
    kind: "page",
  }),
  kinds: read({
    path: "/drift/kinds",
    needs: "signed-in",
    summary: "List the kinds of change that are looked for, and the rules that class them, first that fits",
    reply: z.object({
      kinds: z.array(z.object({ id: z.string(), title: z.string(), compares: z.string(), why: z.string() })),
      classes: z.array(z.object({ id: z.string(), title: z.string(), class: driftClass })),
    }),
  }),
  get: read({
    path: "/drift/{id}",
    needs: READ,
    summary: "Get a change with its places then and now, the lines that differ, and how to take it back",
    params: one,
    reply: item.extend({
      kindWhy: z.string().describe("why such changes matter"),
      evidence: z.array(framedEvidence).describe("where it shows now; where it was, for what is gone"),
      evidenceBefore: z.array(framedEvidence).describe("where the asset was when the state was approved"),
      lines: z
        .array(z.string())
        .nullable()
        .describe("lines that went (`-`) and came (`+`); null where they are not kept"),
      revert,
      finding: z
        .object({ id: z.string(), state: findingState, severity })
        .nullable()
        .describe("the finding that somebody raised from it"),
    }),
  }),
  history: read({
    path: "/drift/{id}/history",
    needs: READ,
    summary: "Get what happened to a change, oldest first",
    params: one,
    reply: z.array(
      z.object({
        at: time,
        actor,
        action: z.string(),
        before: state.nullable(),
        after: state,
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
  triage: create({
    path: "/drift/triage",
    needs: { permission: "findings:triage" },
    summary: "Snooze many changes at once, or wake them",
    body: z.strictObject({
      drift: chosen,
      decision: z.strictObject({ action: z.literal("snooze"), until: time.nullable(), reason }),
    }),
    reply: decided,
    readPath: "/drift/{id}",
  }),
  raise: create({
    path: "/drift/{id}/finding",
    needs: { permission: "findings:triage" },
    summary:
      "Raise a finding from an open change; it is fixed when a later look sees the change taken back, and accepted with the change",
    params: one,
    body: z.strictObject({ severity, reason: reason.max(500) }),
    reply: z.object({ finding: z.string() }),
    status: 201,
  }),
  undo: create({
    path: "/drift/{id}/undo",
    needs: { permission: "baselines:approve" },
    summary:
      "Undo the acceptance of a change, the latest of its baseline, with all changes that it accepted: a new signed version, or a proposal where two people are needed",
    params: one,
    body: z.strictObject({ reason }),
    reply: acceptance,
  }),
  accept: create({
    path: "/drift/accept",
    needs: { permission: "baselines:approve" },
    summary:
      "Accept changes into their baselines: each gets a signed version, or a proposal where two people are needed",
    body: z.strictObject({ drift: chosen, reason }),
    reply: acceptance,
    readPath: "/drift/{id}",
  }),
};
