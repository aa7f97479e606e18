import { sql } from "kysely";
import { SEVERITIES, type Severity } from "../../../domain/severity.ts";
import type { PageRequest } from "../contract/access.ts";
import type { FindingFilter, FindingGroup, Grouping } from "../contract/findings.ts";
import { matchingFindings } from "./findings.ts";
import { cursorOf, limitOf, pageOf } from "./paging.ts";
import type { View } from "./view.ts";

const none = sql<string>`''`;
const subject = sql<string>`coalesce(finding.subject, '')`;
const column = (name: string) => sql<string>`${sql.ref(`finding.${name}`)}`;

/** What findings of one group have in common; what they need not have is empty. */
const COMMON = {
  rule: { rule: column("rule"), asset: none, kind: none, name: none, subject: none },
  asset: { rule: none, asset: column("asset"), kind: column("asset_kind"), name: column("asset_name"), subject: none },
  cause: { rule: column("rule"), asset: none, kind: none, name: column("asset_name"), subject },
} as const satisfies { readonly [by in Grouping]: unknown };

/** Groups of findings, the worst and then the largest first. */
export async function groupFindings(view: View, by: Grouping, filter: FindingFilter & PageRequest) {
  const after = cursorOf(filter.after, "nntttt");
  const limit = limitOf(filter);
  const common = COMMON[by];
  return view.kept(["groups", by, filter], async (rows) => {
    const grouped = matchingFindings(rows, filter)
      .select([
        common.rule.as("rule"),
        common.asset.as("asset"),
        common.kind.as("kind"),
        common.name.as("name"),
        common.subject.as("subject"),
        sql<number>`min(finding.rank)`.as("rank"),
        sql<number>`count(*)`.as("count"),
        sql<number>`-count(*)`.as("most"),
        sql<number>`count(distinct finding.asset)`.as("assets"),
        sql<number>`min(finding.opened_at)`.as("oldest"),
      ])
      // By place: a name would mean the column of the table, not what was made of it.
      .groupBy(sql`1, 2, 3, 4, 5`);
    let query = rows.selectFrom(grouped.as("g")).selectAll();
    if (after !== null)
      query = query.where(sql<boolean>`(g.rank, g.most, g.rule, g.asset, g.name, g.subject) > (${sql.join(after)})`);
    const found = await query
      .orderBy(sql`g.rank, g.most, g.rule, g.asset, g.name, g.subject`)
      .limit(limit + 1)
      .execute();
    return pageOf(
      found,
      limit,
      ({ rank, most: _most, count, ...row }): FindingGroup => ({
        ...row,
        findings: count,
        severity: SEVERITIES[SEVERITIES.length - rank] as Severity,
      }),
      (row) => [row.rank, row.most, row.rule, row.asset, row.name, row.subject],
    );
  });
}
