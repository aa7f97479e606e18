import { sql } from "kysely";
import { mergeEvidence } from "../../../analysis/graph/merge.ts";
import { placesOf } from "../../../analysis/graph/merge-sightings.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import { RAISED } from "../../../domain/finding.ts";
import type { RuleId } from "../../../domain/ids.generated.ts";
import type { FindingState } from "../../../domain/triage.ts";
import type { AsOf, PageRequest } from "../contract/access.ts";
import type { FindingEvent, FindingFilter, FindingOrder, StoredFinding } from "../contract/findings.ts";
import type { Scoped } from "../engine/scoped.ts";
import type { Row } from "../engine/tables.ts";
import { fixOf, rankOf, triageOf } from "../write/findings.ts";
import { cursorOf, heldAt, limitOf, pageOf } from "./paging.ts";
import { isTallied, sumsOf } from "./tallies.ts";
import type { View } from "./view.ts";

const orNone = <Item>(items: readonly Item[]): readonly (Item | "")[] => (items.length === 0 ? [""] : items);

/** Findings that a filter lets through. */
export function matchingFindings(rows: Scoped, filter: FindingFilter) {
  const { states, severities, rules, asset, sources, assignee, awakeAt, dueBy, name, subject, at } = filter;
  let query = rows.selectFrom("finding").where(heldAt("finding", { at }));
  if (states !== undefined) query = query.where("finding.state", "in", orNone(states));
  // By rank, with which the index of the list begins; within bounds, which PostgreSQL begins and ends at, and of a set does not.
  if (severities !== undefined) {
    const ranks = orNone(severities).map((severity) => (severity === "" ? 0 : rankOf(severity)));
    query = query.where("finding.rank", ">=", Math.min(...ranks)).where("finding.rank", "<=", Math.max(...ranks));
    if (ranks.length > 1) query = query.where("finding.rank", "in", ranks);
  }
  if (rules !== undefined) query = query.where("finding.rule", "in", orNone(rules));
  if (asset !== undefined) query = query.where("finding.asset", "=", asset);
  if (assignee !== undefined) query = query.where("finding.assignee", "=", assignee);
  if (name !== undefined) query = query.where("finding.asset_name", "=", name);
  if (subject !== undefined) query = query.where(sql<boolean>`coalesce(finding.subject, '') = ${subject}`);
  if (dueBy !== undefined) query = query.where("finding.due", "<=", dueBy);
  if (awakeAt !== undefined)
    query = query.where((is) =>
      is.and([
        is("finding.snoozed_for", "is", null),
        is.or([is("finding.snoozed_until", "is", null), is("finding.snoozed_until", "<=", awakeAt)]),
      ]),
    );
  if (sources !== undefined)
    query = query.where((is) =>
      is.exists(
        is
          .selectFrom("sighting")
          .select("sighting.local")
          .whereRef("sighting.asset", "=", "finding.asset")
          .where("sighting.source", "in", orNone(sources))
          .where(heldAt("sighting", { at })),
      ),
    );
  return query;
}

const ORDER = ["rank", "apart", "rule", "asset_name", "ordered_subject", "finding"] as const;

/** A page of findings, in one of their orders. */
export const listFindings = (
  view: View,
  { order = "worst", ...filter }: FindingFilter & PageRequest & { readonly order?: FindingOrder },
) => (order === "worst" ? worstFirst(view, filter) : byAge(view, filter, order));

async function byAge(view: View, filter: FindingFilter & PageRequest, order: "newest" | "oldest") {
  const after = cursorOf(filter.after, "nt");
  const limit = limitOf(filter);
  const [beyond, direction] = order === "newest" ? ([sql`<`, "desc"] as const) : ([sql`>`, "asc"] as const);
  let query = matchingFindings((await view.listed()).rows, filter).selectAll("finding");
  if (after !== null)
    query = query.where(sql<boolean>`(finding.opened_at, finding.finding) ${beyond} (${sql.join(after)})`);
  const rows = await query
    .orderBy("finding.opened_at", direction)
    .orderBy("finding.finding", direction)
    .limit(limit + 1)
    .execute();
  const places = await placesAt(view, rows.slice(0, limit), filter);
  return pageOf(
    rows,
    limit,
    (row) => stored(row, places),
    (row) => [row.opened_at, row.finding],
  );
}

async function worstFirst(view: View, filter: FindingFilter & PageRequest) {
  const after = cursorOf(filter.after, "nntttt");
  const limit = limitOf(filter);
  const subject = sql<string>`coalesce(finding.subject, '')`;
  const { rows: listed } = await view.listed();
  let query = matchingFindings(listed, filter).selectAll("finding").select(subject.as("ordered_subject"));
  if (after !== null)
    query = query.where(
      sql<boolean>`(finding.rank, finding.apart, finding.rule, finding.asset_name, ${subject}, finding.finding) > (${sql.join(after)})`,
    );
  const rows = await query
    .orderBy("finding.rank")
    .orderBy("finding.apart")
    .orderBy("finding.rule")
    .orderBy("finding.asset_name")
    .orderBy(subject)
    .orderBy("finding.finding")
    .limit(limit + 1)
    .execute();
  const places = await placesAt(view, rows.slice(0, limit), filter);
  return pageOf(
    rows,
    limit,
    (row) => stored(row, places),
    (row) => ORDER.map((name) => row[name]),
  );
}

export async function getFinding(view: View, id: string, when: AsOf): Promise<StoredFinding | null> {
  const row = await view.known
    .selectFrom("finding")
    .selectAll()
    .where("finding", "=", id)
    .where(heldAt("finding", when))
    .executeTakeFirst();
  return row === undefined ? null : stored(row, await placesAt(view, [row], when));
}

type Places = ReadonlyMap<string, readonly Evidence[]>;

/** Where the sources that the access reaches see the findings' assets. */
async function placesAt(view: View, rows: readonly Row<"finding">[], when: AsOf): Promise<Places> {
  const wanted = view.engine.rows(
    { id: "text" },
    [...new Set(rows.map((row) => row.asset))].map((id) => [id]),
  );
  const query = view.rows
    .selectFrom("sighting")
    .select(["asset", "source", "evidence"])
    .where(heldAt("sighting", when));
  const found = rows.length === 0 ? [] : await query.where(sql<boolean>`asset in ${wanted}`).execute();
  return new Map(
    [...Map.groupBy(found, (row) => row.asset)].map(([asset, group]) => [
      asset,
      mergeEvidence(group.map(({ source, evidence }) => placesOf(source, JSON.parse(evidence)))),
    ]),
  );
}

function stored(row: Row<"finding">, places: Places): StoredFinding {
  const own = places.get(row.asset) ?? [];
  const sources = new Set(own.map((item) => item.source));
  const fixedIn = fixOf(row);
  const told = row.evidence === null ? own : (JSON.parse(row.evidence) as Evidence[]);
  return {
    id: row.finding,
    fingerprint: row.finding.split(/[@~]/)[0] as string,
    rule: row.rule as RuleId,
    severity: row.severity as StoredFinding["severity"],
    message: row.message,
    assetId: row.asset,
    assetKind: row.asset_kind as StoredFinding["assetKind"],
    assetName: row.asset_name,
    subject: row.subject,
    ...(fixedIn !== undefined && { fixedIn }),
    evidence: told.filter((item) => sources.has(item.source)),
    role: row.role as StoredFinding["role"],
    ...triageOf(row),
    firstSeen: row.first_seen,
    openedAt: row.opened_at,
    fixedAt: row.fixed_at,
    change: row.rule === RAISED ? row.subject : null,
  };
}

export async function historyOfFinding({ rows }: View, id: string): Promise<readonly FindingEvent[]> {
  const found = await rows
    .selectFrom("finding_event")
    .selectAll()
    .where("finding", "=", id)
    .orderBy("number")
    .execute();
  return found.map((row) => ({
    at: row.at,
    actor: JSON.parse(row.actor),
    action: row.action as FindingEvent["action"],
    before: row.before as FindingState | null,
    after: row.after as FindingState,
    detail: JSON.parse(row.detail),
  }));
}

/** How many findings, by a column. */
export async function countFindings(view: View, group: "severity" | "rule" | "state", filter: FindingFilter) {
  const { states: state, severities: severity, rules: rule } = filter;
  if (isTallied(filter)) return sumsOf(view, "finding_tally", group, { state, severity, rule });
  const found = await view.long((rows) => countedFindings(rows, group, filter));
  return Object.fromEntries(found.map((row) => [row.value, row.count]));
}

function countedFindings(rows: Scoped, group: "severity" | "rule" | "state", filter: FindingFilter) {
  const column = `finding.${group}` as const;
  return matchingFindings(rows, filter)
    .select([sql<string>`${sql.ref(column)}`.as("value"), sql<number>`count(*)`.as("count")])
    .groupBy(column)
    .orderBy(column)
    .execute();
}

export async function undecidedOf({ known: rows }: View, asset: string, when: AsOf) {
  const found = await rows
    .selectFrom("undecided")
    .select(["rule", "reasons"])
    .where("asset", "=", asset)
    .where(heldAt("undecided", when))
    .orderBy("rule")
    .execute();
  return found.map((row) => ({ rule: row.rule as RuleId, reasons: JSON.parse(row.reasons) as string[] }));
}
