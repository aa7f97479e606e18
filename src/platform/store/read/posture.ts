import { sql } from "kysely";
import type { AssetKind } from "../../../domain/asset.ts";
import { kindsOf } from "../../../domain/rule.ts";
import { STANDING_STATES, type Standing, type Weight } from "../../../domain/score.ts";
import { SEVERITIES, type Severity } from "../../../domain/severity.ts";
import type { AsOf, PageRequest } from "../contract/access.ts";
import type { Posture, UndecidedCheck, UndecidedFilter } from "../contract/posture.ts";
import type { Scoped } from "../engine/scoped.ts";
import { cursorOf, heldAt, limitOf, pageOf } from "./paging.ts";
import type { View } from "./view.ts";

/** How the estate stands, as an access sees it. */
export const postureOf = (view: View): Posture => ({
  standing: (when = {}) => view.long((rows) => standing(view, rows, when)),
  weights: (when = {}) => view.long((rows) => weights(rows, when)),
  undecided: (filter) => undecided(view.rows, filter),
  undecidedByRule: (filter = {}) =>
    view.long(async (rows) => {
      const found = await checks(rows, filter)
        .select(["undecided.rule as rule", count])
        .groupBy("undecided.rule")
        .orderBy("undecided.rule")
        .execute();
      return Object.fromEntries(found.map((row) => [row.rule, row.count]));
    }),
});

const count = sql<number>`count(*)`.as("count");
/** Worst lowest, as rows keep it. */
const severityOf = (rank: number): Severity => SEVERITIES[SEVERITIES.length - rank] as Severity;

const standingFindings = (rows: Scoped, when: AsOf) =>
  rows.selectFrom("finding").where(heldAt("finding", when)).where("finding.state", "in", STANDING_STATES);

async function standing({ judging }: View, rows: Scoped, when: AsOf): Promise<Standing> {
  const kinds = [...new Set(judging.rules.flatMap((rule) => kindsOf(rule)))];
  const [assets] = await rows
    .selectFrom("asset")
    .select(count)
    .where(heldAt("asset", when))
    .where("asset.kind", "in", ["", ...kinds])
    .execute();
  const worst = standingFindings(rows, when)
    .select(["finding.asset as asset", sql<number>`min(finding.rank)`.as("rank")])
    .groupBy("finding.asset");
  const ranks = await rows.selectFrom(worst.as("worst")).select(["rank", count]).groupBy("rank").execute();
  const open = await rows
    .selectFrom("undecided")
    .select("undecided.asset")
    .distinct()
    .where(heldAt("undecided", when))
    .where("undecided.asset", "not in", standingFindings(rows, when).select("finding.asset"))
    .execute();
  return {
    assets: assets?.count ?? 0,
    worst: Object.fromEntries(ranks.map((row) => [severityOf(row.rank), row.count])),
    undecided: open.length,
  };
}

async function weights(rows: Scoped, when: AsOf): Promise<readonly Weight[]> {
  const found = await standingFindings(rows, when)
    .select(["finding.asset as asset", "finding.rule as rule", sql<number>`min(finding.rank)`.as("rank"), count])
    .groupBy(["finding.asset", "finding.rule"])
    .execute();
  return found.map(({ asset, rule, rank, count: findings }) => ({
    asset,
    rule,
    severity: severityOf(rank),
    count: findings,
  }));
}

function checks(rows: Scoped, { rules, ...when }: UndecidedFilter) {
  const query = rows
    .selectFrom("undecided")
    .innerJoin("asset", "asset.asset", "undecided.asset")
    .where(heldAt("undecided", when))
    .where(heldAt("asset", when));
  return rules === undefined ? query : query.where("undecided.rule", "in", ["", ...rules]);
}

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
