import { z } from "zod";
import { ASSET_KINDS } from "../../../domain/asset.ts";
import { ENTRIES, type Entry, POWERS } from "../../../domain/attack-step.ts";
import { asOf, id, instant, pageOf, paging, put, read, several } from "./endpoint.ts";
import { actor, criticality, evidence, severity, time } from "./shapes.ts";

const READ = { permission: "estate:read" } as const;
const when = z.strictObject(asOf);
const one = z.strictObject({ id });
const count = z.number().int();
const kind = z.enum(ASSET_KINDS);
const entry = z.enum(Object.keys(ENTRIES) as [Entry, ...Entry[]]);

const targets = z.object({
  all: count.describe("powers over assets that count as targets"),
  undecided: count.describe("assets of which nobody knows whether they are a further target"),
  certain: count.describe("of `all`, those that an attacker can gain"),
  uncertain: count.describe("of `all`, those that an attacker may gain, by ways that rest on what nobody knows"),
});

const aim = {
  target: z.string(),
  targetTitle: z.string(),
  assetId: z.string(),
  assetKind: kind,
  assetName: z.string(),
};

/** Something that can be gained, and the easiest way to it. */
const reached = z.object({
  ...aim,
  severity,
  certain: z.boolean().describe("false: every way to it rests on what nobody knows"),
  effort: count.describe("sum of the difficulties of the easiest way"),
  entries: z.array(entry).describe("where the ways that are explained begin"),
  hops: count.describe("of the easiest way; 0 where it is not explained"),
  path: z.string().nullable().describe("the easiest way; null where too many targets are reached to explain all"),
  ways: count.describe("ways that are explained"),
});

const scenarios = z
  .array(
    z.object({
      id: z.string(),
      title: z.string(),
      severity,
      because: z.string().describe("why it is as bad as that"),
      techniques: z.array(z.string()).describe("ids of OWASP and MITRE ATLAS"),
      breakAt: count.describe("the hop where it is best broken, by its place from 0"),
      certain: z.boolean().describe("false: nobody knows whether what the scenario asks of an asset is so"),
    }),
  )
  .describe("names of the path's shape, the most telling first");

const pathRow = z.object({
  id: z.string(),
  ...aim,
  severity,
  certain: z.boolean(),
  effort: count,
  entries: z.array(entry),
  sentence: z.string(),
  hops: count,
  via: z.array(z.string()).describe("names of the assets on the way, in the order of the steps"),
  alike: count.describe("further ways with the same steps over other assets"),
  scenarios,
});

const controls = z.array(z.object({ id: z.string(), title: z.string() }));

const hop = z.object({
  step: z.string(),
  title: z.string().describe("what the attacker does, as a fact"),
  assetId: z.string(),
  assetKind: kind,
  assetName: z.string(),
  gains: z.enum(POWERS),
  sentence: z.string(),
  techniques: z.array(z.string()),
  difficulty: count,
  because: z.string().describe("why it is as hard as that"),
  entry: entry.nullable().describe("who begins here"),
  after: z.array(count).describe("hops that this one needs, by their place from 0"),
  evidence: z.array(evidence),
  unknown: z.array(z.string()).describe("what nobody knows and the hop rests on; none: everything was read"),
  fix: z.string(),
  controls,
});

const filters = {
  ...asOf,
  severities: several(severity).optional().describe("severities, by commas"),
  certain: z.enum(["yes", "no"]).optional().describe("only those that are certain, or that rest on what nobody knows"),
  entries: several(entry).optional().describe("where they begin, by commas"),
  targets: several(z.string()).optional().describe("kinds of target, by commas"),
  asset: z.string().max(200).optional().describe("only what is gained over this asset"),
};

const cuts = several(z.string().regex(/^[\w-]+~.+$/, "is no fix: write step~asset"));

const how = z.enum(["added", "changed", "gone"]);
const between = { from: instant(), to: instant().optional().describe("now unless told") };

export const attackPaths = {
  summary: read({
    path: "/attack-paths/summary",
    needs: READ,
    summary: "Get how many targets attackers can gain, and how much was thought about",
    query: when,
    reply: z.object({
      targets,
      bounded: z.boolean().describe("not every way is explained; the counts of targets are whole all the same"),
      steps: count.describe("known steps that were tried"),
      assets: count,
      relationships: count,
      bySeverity: z.partialRecord(severity, count),
      byTarget: z.array(z.object({ target: z.string(), title: z.string(), certain: count, uncertain: count })),
    }),
  }),
  targets: read({
    path: "/attack-paths/targets",
    needs: READ,
    summary: "List what attackers can gain: certain before uncertain, then worst, then easiest",
    query: z.strictObject({ ...filters, ...paging }),
    reply: pageOf(reached),
    kind: "page",
  }),
  fixes: read({
    path: "/attack-paths/fixes",
    needs: READ,
    summary: "Get the fixes that take most away, in the order in which they are best made",
    query: when,
    reply: z.object({
      sought: count.describe("targets that the fixes are measured by: the certain ones, or all where none is certain"),
      isCertain: z.boolean(),
      fixes: z.array(
        z.object({
          id: z.string().describe("`step~asset`, as what-if takes it"),
          step: z.string(),
          title: z.string(),
          assetId: z.string(),
          assetName: z.string(),
          fix: z.string(),
          controls,
          cuts: count.describe("targets that this takes away once those before it are made"),
          alone: count.describe("targets that this takes away when it is made alone"),
        }),
      ),
    }),
  }),
  whatIf: read({
    path: "/attack-paths/what-if",
    needs: READ,
    summary: "Get what is left when fixes are made; found by thinking it through again without the steps",
    query: z.strictObject({ ...asOf, cuts: cuts.describe("fixes as `step~asset`, by commas") }),
    reply: z.object({
      before: targets,
      after: targets,
      gone: z.array(z.object(aim)).describe("what nobody gains any more; the first 500"),
      lessCertain: z.array(z.object(aim)).describe("what was certain, and is not any more; the first 500"),
      ignored: z.array(z.string()).describe("fixes that take nothing away: no such step or no such asset"),
    }),
  }),
  changes: read({
    path: "/attack-paths/changes",
    needs: READ,
    summary: "List what attackers can gain at one of two instants and not, or not alike, at the other",
    query: z.strictObject({
      ...between,
      changes: several(how).optional().describe("kinds of changes, by commas"),
      ...paging,
    }),
    reply: pageOf(
      z.object({
        change: how,
        ...aim,
        before: z.object({ severity, certain: z.boolean(), effort: count }).nullable(),
        after: z.object({ severity, certain: z.boolean(), effort: count }).nullable(),
      }),
    ),
    kind: "page",
  }),
  changeCounts: read({
    path: "/attack-paths/changes/counts",
    needs: READ,
    summary: "Count what attackers can gain at one of two instants and not, or not alike, at the other",
    query: z.strictObject(between),
    reply: z.object({ added: count, changed: count, gone: count }),
  }),
  list: read({
    path: "/attack-paths",
    needs: READ,
    summary: "List attack paths: certain before uncertain, then worst, then easiest",
    query: z.strictObject({
      ...filters,
      through: z.string().max(200).optional().describe("an asset on the way"),
      ...paging,
    }),
    reply: pageOf(pathRow),
    kind: "page",
  }),
  get: read({
    path: "/attack-paths/{id}",
    needs: READ,
    summary: "Get an attack path with its hops: what each rests on, how it is done, what cuts it",
    params: one,
    query: when,
    reply: z.object({
      id: z.string(),
      ...aim,
      severity,
      certain: z.boolean(),
      effort: count,
      entries: z.array(entry),
      sentence: z.string(),
      why: z.string().describe("why the target matters"),
      alike: count,
      scenarios,
      hops: z.array(hop),
      others: z.array(pathRow).describe("other ways to the same target"),
    }),
  }),
  blastRadius: read({
    path: "/assets/{id}/blast-radius",
    needs: READ,
    summary: "Get what an attacker who holds the asset gains over others from there",
    params: one,
    query: when,
    reply: z.object({
      targets,
      bounded: z.boolean(),
      reached: z.array(z.object({ ...aim, severity, certain: z.boolean(), effort: count, story: z.array(z.string()) })),
    }),
  }),
};

const mark = z.object({
  asset: z.string(),
  criticality: criticality.nullable(),
  entry: entry.nullable().describe("who can get at it, where an attack can begin"),
  note: z.string(),
  by: actor.nullable(),
  at: time.nullable(),
});

export const marks = {
  list: read({
    path: "/asset-marks",
    needs: READ,
    summary: "Get what people said of assets by hand: crown jewels, criticality, where attacks can begin",
    reply: z.array(mark.extend({ assetKind: kind, assetName: z.string() })),
  }),
  get: read({
    path: "/assets/{id}/mark",
    needs: READ,
    summary: "Get what people said of an asset by hand; nulls where nobody said anything",
    params: one,
    reply: mark,
  }),
  put: put({
    path: "/assets/{id}/mark",
    needs: { permission: "assets:mark" },
    summary: "Say how critical an asset is and whether an attack can begin there; nulls take it back",
    params: one,
    body: z.strictObject({
      criticality: criticality.nullable(),
      entry: entry.nullable(),
      note: z.string().trim().max(2_000),
    }),
    reply: mark,
  }),
};
