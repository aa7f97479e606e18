import { sql } from "kysely";
import type { AssetKind } from "../../../domain/asset.ts";
import { kindsOf } from "../../../domain/rule.ts";
import { STANDING_STATES, type Stake, type Standing } from "../../../domain/score.ts";
import type { AsOf, PageRequest } from "../contract/access.ts";
import type { Mended, Posture, Stood, UndecidedCheck, UndecidedFilter } from "../contract/posture.ts";
import type { Scoped } from "../engine/scoped.ts";
import { cursorOf, heldAt, limitOf, pageOf } from "./paging.ts";
import { severityOf, trendAt } from "./trend.ts";
import type { View } from "./view.ts";

/** How the estate stands, as an access sees it. */
export const postureOf = (view: View): Posture => ({
  standing: (when = {}) => view.kept(["standing", when], (rows) => standing(view, rows, when)),
  trend: (instants) => trend(view, instants),
  stakes: (when = {}) => view.kept(["stakes", when], (rows) => stakes(rows, when)),
  mended: () => view.kept(["mended"], mended),
  undecided: (filter) => undecided(view.rows, filter),
  undecidedByRule: (filter = {}) =>
    view.kept(["undecided", filter], async (rows) => {
      // A check ends with its asset, so that who sees every asset need not look for it.
      const counted = view.access.projects === "all" ? heldChecks(rows, filter) : checks(rows, filter);
      const found = await (counted as ReturnType<typeof heldChecks>)
        .select(["undecided.rule as rule", count])
        .groupBy("undecided.rule")
        .orderBy("undecided.rule")
        .execute();
      return Object.fromEntries(found.map((row) => [row.rule, row.count]));
    }),
});

const count = sql<number>`count(*)`.as("count");

const standingFindings = (rows: Scoped, when: AsOf) =>
  rows.selectFrom("finding").where(heldAt("finding", when)).where("finding.state", "in", STANDING_STATES);

const judgedKinds = ({ judging }: View): string[] => [...new Set(judging.rules.flatMap((rule) => kindsOf(rule)))];

async function standing(view: View, rows: Scoped, when: AsOf): Promise<Standing> {
  const [assets] = await rows
    .selectFrom("asset")
    .select(count)
    .where(heldAt("asset", when))
    .where("asset.kind", "in", ["", ...judgedKinds(view)])
    .execute();
  const worst = standingFindings(rows, when)
    .select(["finding.asset as asset", sql<number>`min(finding.rank)`.as("rank")])
    .groupBy("finding.asset");
  const ranks = await rows.selectFrom(worst.as("worst")).select(["rank", count]).groupBy("rank").execute();
  // In the order of both indexes, so that the two are merged.
  const open = rows
    .selectFrom("undecided")
    .select("undecided.asset")
    .where(heldAt("undecided", when))
    .except(standingFindings(rows, when).select("finding.asset"))
    .orderBy("asset");
  const [undecided] = await rows.selectFrom(open.as("open")).select(count).execute();
  return {
    assets: assets?.count ?? 0,
    worst: Object.fromEntries(ranks.map((row) => [severityOf(row.rank), row.count])),
    undecided: undecided?.count ?? 0,
  };
}

/** Instants of the present stand as all does now; those before the latest change as they always will. */
async function trend(view: View, instants: readonly number[]): Promise<readonly Stood[]> {
  // First, so that it holds nothing that came after what the clock says then.
  const now = await view.kept(["stood"], async (rows) => {
    const [open] = await standingFindings(rows, {}).select(count).execute();
    return { standing: await standing(view, rows, {}), open: open?.count ?? 0 };
  });
  const { clock = 0 } = (await view.allRows.selectFrom("organisation").select("clock").executeTakeFirst()) ?? {};
  const past = instants.filter((at) => at < clock);
  const before = await view.kept(["trend", past], (rows) => trendAt(rows, judgedKinds(view), past), "past");
  const stood = new Map(before.map((one) => [one.at, one]));
  return instants.map((at) => stood.get(at) ?? { at, ...now });
}

async function stakes(rows: Scoped, when: AsOf): Promise<readonly Stake[]> {
  const own = standingFindings(rows, when)
    .select(["finding.asset as asset", "finding.rule as rule", sql<number>`min(finding.rank)`.as("rank"), count])
    .groupBy(["finding.asset", "finding.rule"]);
  const placed = rows
    .selectFrom(own.as("own"))
    .select([
      ...(["own.rule", "own.rank", "own.count"] as const),
      sql<number>`row_number() over (partition by own.asset order by own.rank, own.rule)`.as("place"),
      sql<number | null>`lead(own.rank) over (partition by own.asset order by own.rank, own.rule)`.as("next"),
    ]);
  const found = await rows
    .selectFrom(placed.as("p"))
    .select([
      ...(["p.rule", "p.rank"] as const),
      sql<number>`case when p.place = 1 then 1 else 0 end`.as("worst"),
      sql<number | null>`case when p.place = 1 then p.next end`.as("next"),
      sql<number>`count(*)`.as("assets"),
      sql<number>`sum(p.count)`.as("findings"),
    ])
    .groupBy(sql`1, 2, 3, 4`)
    .execute();
  return found.map(({ rule, rank, worst, next, assets, findings }) => ({
    ...{ rule, severity: severityOf(rank), isWorst: worst === 1, assets, findings },
    next: next === null ? null : severityOf(next),
  }));
}

/** From when the flaw came up, or came up again, to the look that did not find it any more. */
async function mended(rows: Scoped): Promise<readonly Mended[]> {
  const found = await rows
    .selectFrom("finding")
    .where(heldAt("finding", {}))
    .where("finding.state", "=", "fixed")
    .where("finding.fixed_at", "is not", null)
    .select(["finding.rank", count, sql<number>`avg(finding.fixed_at - finding.opened_at)`.as("mean")])
    .groupBy("finding.rank")
    .orderBy("finding.rank")
    .execute();
  return found.map((row) => ({ severity: severityOf(row.rank), fixed: row.count, mean: Math.round(Number(row.mean)) }));
}

function heldChecks(rows: Scoped, { rules, ...when }: UndecidedFilter) {
  const query = rows.selectFrom("undecided").where(heldAt("undecided", when));
  return rules === undefined ? query : query.where("undecided.rule", "in", ["", ...rules]);
}

const checks = (rows: Scoped, filter: UndecidedFilter) =>
  heldChecks(rows, filter).innerJoin("asset", "asset.asset", "undecided.asset").where(heldAt("asset", filter));

async function undecided(rows: Scoped, filter: UndecidedFilter & PageRequest) {
  const after = cursorOf(filter.after, "ttt");
  const limit = limitOf(filter);
  let query = checks(rows, filter).select([
    "undecided.rule as rule",
    "undecided.reasons as reasons",
    "asset.asset as asset",
    "asset.kind as kind",
    "asset.name as name",
  ]);
  if (after !== null)
    query = query.where(sql<boolean>`(undecided.rule, asset.name, asset.asset) > (${sql.join(after)})`);
  const found = await query
    .orderBy("undecided.rule")
    .orderBy("asset.name")
    .orderBy("asset.asset")
    .limit(limit + 1)
    .execute();
  return pageOf(
    found,
    limit,
    ({ rule, asset, kind, name, reasons }): UndecidedCheck => ({
      rule,
      asset,
      assetKind: kind as AssetKind,
      assetName: name,
      reasons: JSON.parse(reasons) as string[],
    }),
    (row) => [row.rule, row.name, row.asset],
  );
}
