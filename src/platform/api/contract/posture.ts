import { z } from "zod";
import { ASSET_KINDS } from "../../../domain/asset.ts";
import { asOf, instant, pageOf, paging, read, several } from "./endpoint.ts";
import { counts, severity, time } from "./shapes.ts";

const READ = { permission: "estate:read" } as const;
const points = z.number().min(0).max(100);
/** `least`: as if every asset with an undecided check had a critical finding; `most`: as if those checks had passed. */
const score = z.object({ most: points, least: points }).nullable();
const standing = z.object({
  assets: z.number().int(),
  worst: z.partialRecord(severity, z.number().int()),
  undecided: z.number().int(),
});
const rules = several(z.string()).optional().describe("ids of rules, by commas");

export const posture = {
  get: read({
    path: "/posture",
    needs: READ,
    summary: "Get the score, what it is made of, and what mending the findings of a rule would bring",
    query: z.strictObject(asOf),
    reply: z.object({
      score,
      formula: z.string(),
      standing,
      levers: z.array(z.object({ rule: z.string(), findings: z.number().int(), gain: points })),
    }),
  }),
  trend: read({
    path: "/posture/trend",
    needs: READ,
    summary: "Get the score at instants of an interval; null before anything was judged",
    query: z.strictObject({
      from: instant(),
      to: instant(),
      points: z.coerce.number().int().min(2).max(32).optional().describe("12 unless told otherwise"),
    }),
    reply: z.array(z.object({ at: time, score, open: z.number().int() })),
  }),
  mended: read({
    path: "/posture/mended",
    needs: READ,
    summary: "Get how long findings that are fixed now were open, by severity, the worst first",
    reply: z.array(
      z.object({
        severity,
        fixed: z.number().int(),
        mean: z.number().int().describe("milliseconds from when the flaw came up to the look that found it fixed"),
      }),
    ),
  }),
  undecided: read({
    path: "/undecided",
    needs: READ,
    summary: "List the checks that could not be decided, by rule",
    query: z.strictObject({ ...asOf, rules, ...paging }),
    reply: pageOf(
      z.object({
        rule: z.string(),
        asset: z.string(),
        assetKind: z.enum(ASSET_KINDS),
        assetName: z.string(),
        reasons: z.array(z.string()),
      }),
    ),
    kind: "page",
  }),
  undecidedCounts: read({
    path: "/undecided/counts",
    needs: READ,
    summary: "Count the checks that could not be decided, by rule",
    query: z.strictObject({ ...asOf, rules }),
    reply: counts,
  }),
};
