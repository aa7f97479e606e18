import { sql } from "kysely";
import { type Finding, RAISED } from "../../../domain/finding.ts";
import { homeOf } from "../../../domain/identity.ts";
import { SEVERITIES } from "../../../domain/severity.ts";
import {
  A_FIX,
  type FindingState,
  fixKnown,
  observedAgain,
  observedFixed,
  type TriageState,
  UNTRIAGED,
} from "../../../domain/triage.ts";
import type { FindingEvent } from "../contract/findings.ts";
import type { Judging } from "../contract/judging.ts";
import { inBatches } from "../engine/scoped.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import { audiencesOf } from "./audiences.ts";
import type { Change } from "./change.ts";
import type { Judged, JudgedFinding } from "./judged.ts";
import { beginVersions, endVersions, type Fresh, hashOf } from "./versions.ts";

/** What happened to findings. */
export interface FindingDelta {
  readonly opened: readonly string[];
  readonly fixed: readonly string[];
  readonly reopened: readonly string[];
  /** Rows as they stand now, of every finding that changed. */
  readonly rows: readonly Fresh<"finding">[];
  /** Findings of assets that became part of another one. */
  readonly superseded: readonly string[];
}

/** What people decided, as columns. */
export const triageColumns = (triage: TriageState) => ({
  state: triage.state as string,
  assignee: triage.assignee,
  due: triage.due,
  snoozed_until: triage.snoozedUntil === A_FIX ? null : triage.snoozedUntil,
  snoozed_for: triage.snoozedUntil === A_FIX ? A_FIX : null,
  acceptance: triage.acceptance === null ? null : JSON.stringify(triage.acceptance),
  accepted_until: triage.acceptance?.expires ?? null,
  dismissal: triage.dismissal,
});

/** What people decided, from a row. */
export const triageOf = (row: Row<"finding"> | Fresh<"finding">): TriageState => ({
  state: row.state as FindingState,
  acceptance: row.acceptance === null ? null : JSON.parse(row.acceptance),
  dismissal: row.dismissal,
  assignee: row.assignee,
  due: row.due,
  snoozedUntil: row.snoozed_for === A_FIX ? A_FIX : row.snoozed_until,
});

/** What a row knows of the version that mends it: null = none is known, undefined = nothing tells. */
export const fixOf = ({ fix }: Pick<Row<"finding">, "fix">): string | null | undefined =>
  fix === null ? undefined : JSON.parse(fix);

/** Findings by id: the fingerprint with the home of its asset; a second one of the same fingerprint is numbered. */
function byId(findings: readonly JudgedFinding[]): Map<string, JudgedFinding> {
  const found = new Map<string, JudgedFinding>();
  for (const item of findings) {
    const id = `${item.finding.fingerprint}${homeOf(item.finding.assetId)}`;
    let free = id;
    for (let next = 2; found.has(free); next++) free = `${id}~${next}`;
    found.set(free, item);
  }
  return found;
}

/** Where a severity stands in lists: the worst is 1. */
export const rankOf = (severity: Finding["severity"]): number => SEVERITIES.length - SEVERITIES.indexOf(severity);

const contentOf = ({ finding, evidence }: JudgedFinding) => ({
  rule: finding.rule as string,
  asset: finding.assetId,
  asset_kind: finding.assetKind as string,
  asset_name: finding.assetName,
  severity: finding.severity as string,
  rank: rankOf(finding.severity),
  role: finding.role as string,
  apart: finding.role === "source" ? 0 : 1,
  subject: finding.subject,
  fix: finding.fixedIn === undefined ? null : JSON.stringify(finding.fixedIn),
  message: finding.message,
  evidence: evidence === null ? null : JSON.stringify(evidence),
});

/** A row with what was decided or observed since, and the times that this changed. */
export function triaged(
  row: Row<"finding">,
  triage: TriageState,
  times: Partial<Pick<Row<"finding">, "opened_at" | "fixed_at">> = {},
): Fresh<"finding"> {
  const {
    valid_from: _from,
    valid_to: _to,
    organisation: _organisation,
    ...rest
  } = row as Row<"finding"> & { organisation?: string };
  const fresh = { ...rest, ...triageColumns(triage), ...times, hash: "" };
  return { ...fresh, hash: rowHash(fresh) };
}

/** What a version's hash is taken over: the content and what people decided. What came with 0027 counts where it says something, so that older hashes hold. */
export const hashedOf = ({ hash: _hash, audience: _audience, fix, snoozed_for, ...row }: Fresh<"finding">): object => ({
  ...row,
  ...(fix !== null && { fix }),
  ...(snoozed_for !== null && { snoozed_for }),
});

export const rowHash = (row: Fresh<"finding">): string => hashOf(hashedOf(row));

/** What people decided of a finding, now that its flaw was seen again. */
const observedNow = (row: Row<"finding">, { finding }: JudgedFinding): TriageState =>
  fixKnown(observedAgain(triageOf(row)), finding.fixedIn);

interface Context {
  readonly change: Change;
  readonly judged: Judged;
  /** Assets that were judged. */
  readonly assets: ReadonlySet<string>;
  /** Assets that are no more, and the one that each became part of, if any. */
  readonly gone: ReadonlyMap<string, string | null>;
  readonly judging: Judging;
}

/** Brings the findings of judged and gone assets up to what was judged. */
export async function writeFindings(context: Context): Promise<FindingDelta> {
  const { change, judged, assets, gone } = context;
  const rows = await currentOf(change, [...assets, ...gone.keys()]);
  const now = byId(judged.findings);
  const delta = { opened: [] as string[], fixed: [] as string[], reopened: [] as string[], superseded: [] as string[] };
  const fresh: Fresh<"finding">[] = [];
  const events: Row<"finding_event">[] = [];
  const say = (
    id: string,
    action: FindingEvent["action"],
    before: string | null,
    after: string,
    detail: object = {},
  ): void => {
    events.push(eventOf(change, id, action, before, after, detail));
  };
  const before = new Map(rows.map((row) => [row.finding, row]));
  const heirs = heirsOf(rows, gone);
  for (const [id, item] of now) {
    const known = before.get(id);
    const content = contentOf(item);
    if (known === undefined) {
      const old = heirs.get(heirKey(content.asset, content.rule, content.subject));
      const triage = old === undefined ? UNTRIAGED : observedNow(old, item);
      const first = old?.first_seen ?? change.at;
      fresh.push(
        freshRow(id, content, triage, { first_seen: first, opened_at: old?.opened_at ?? change.at, fixed_at: null }),
      );
      if (old === undefined) delta.opened.push(id);
      say(
        id,
        old === undefined ? "opened" : "inherited",
        null,
        triage.state,
        old === undefined ? {} : { from: old.finding },
      );
      continue;
    }
    const triage = observedNow(known, item);
    const reopened = triage.state !== known.state;
    const times = reopened
      ? { first_seen: known.first_seen, opened_at: change.at, fixed_at: null }
      : { first_seen: known.first_seen, opened_at: known.opened_at, fixed_at: known.fixed_at };
    const row = freshRow(id, content, triage, times);
    if (row.hash === known.hash) continue;
    fresh.push(row);
    if (reopened) delta.reopened.push(id);
    const worse = known.severity !== row.severity || known.message !== row.message;
    const woke = known.snoozed_for === A_FIX && triage.snoozedUntil === null;
    const { fixedIn } = item.finding;
    if (reopened) say(id, "reopened", known.state, triage.state);
    else if (woke) say(id, "fix-known", known.state, triage.state, { fixedIn, message: row.message });
    else if (worse) say(id, "changed", known.state, triage.state, { severity: row.severity, message: row.message });
  }
  const undecided = new Set(judged.undecided.map(({ rule, assetId }) => `${rule}\0${assetId}`));
  const ran = new Set<string>(context.judging.rules.map((rule) => rule.id));
  fresh.push(...rows.flatMap((row) => movedAlong(row, gone)));
  for (const row of rows.filter(({ rule }) => rule !== RAISED)) {
    if (now.has(row.finding) || row.state === "fixed") continue;
    if (typeof gone.get(row.asset) === "string") {
      delta.superseded.push(row.finding);
      continue;
    }
    const isGone = gone.has(row.asset) || (ran.has(row.rule) && !undecided.has(`${row.rule}\0${row.asset}`));
    if (!isGone) continue;
    delta.fixed.push(row.finding);
    fresh.push(triaged(row, observedFixed(triageOf(row)), { fixed_at: change.at }));
    say(row.finding, "fixed", row.state, "fixed");
  }
  await endVersions(change, "finding", [
    ...fresh.filter(({ finding }) => before.has(finding)).map((row) => [row.finding]),
    ...delta.superseded.map((id) => [id]),
  ]);
  const audiences = await audiencesOf(
    change,
    fresh.map((row) => row.asset),
  );
  const seen = fresh.map((row) => ({ ...row, audience: audiences.get(row.asset) ?? row.audience }));
  await beginVersions(change, "finding", seen);
  await change.insert("finding_event", events);
  return { ...delta, rows: seen };
}

/** One line of a finding's history. A change of an organisation has one instant, which numbers its events. */
export const eventOf = (
  { at, actor }: Pick<Change, "at" | "actor">,
  finding: string,
  action: FindingEvent["action"],
  before: string | null,
  after: string,
  detail: object,
): Row<"finding_event"> => ({
  finding,
  number: at,
  at,
  actor: JSON.stringify(actor),
  action,
  before,
  after,
  detail: JSON.stringify(detail),
});

/** What people raised from a change ends with the change; till then it goes with its asset. */
function movedAlong(
  { valid_from: _from, valid_to: _to, ...row }: Row<"finding">,
  gone: Context["gone"],
): Fresh<"finding">[] {
  const asset = gone.get(row.asset);
  if (row.rule !== RAISED || row.state === "fixed" || typeof asset !== "string") return [];
  const moved = { ...row, asset, hash: "" };
  return [{ ...moved, hash: rowHash(moved) }];
}

type Times = Pick<Row<"finding">, "first_seen" | "opened_at" | "fixed_at">;

function freshRow(
  id: string,
  content: ReturnType<typeof contentOf>,
  triage: TriageState,
  times: Times,
): Fresh<"finding"> {
  const row = { finding: id, ...content, ...triageColumns(triage), ...times, audience: "", hash: "" };
  return { ...row, hash: rowHash(row) };
}

const heirKey = (asset: string, rule: string, subject: string | null): string => `${asset}\0${rule}\0${subject ?? ""}`;

/** What people decided about an asset goes with it when it becomes part of another. */
function heirsOf(
  rows: readonly Row<"finding">[],
  gone: ReadonlyMap<string, string | null>,
): Map<string, Row<"finding">> {
  const heirs = new Map<string, Row<"finding">>();
  for (const row of rows) {
    const heir = gone.get(row.asset);
    if (typeof heir === "string" && row.state !== "fixed") heirs.set(heirKey(heir, row.rule, row.subject), row);
  }
  return heirs;
}

async function currentOf(change: Change, assets: readonly string[]): Promise<Row<"finding">[]> {
  const found: Row<"finding">[] = [];
  await inBatches(assets, async (batch) => {
    const wanted = change.engine.rows(
      { id: "text" },
      batch.map((id) => [id]),
    );
    const query = change.rows.selectFrom("finding").selectAll().where("valid_to", "=", OPEN);
    const rows = (await query.where(sql<boolean>`asset in ${wanted}`).execute()) as (Row<"finding"> & {
      organisation?: string;
    })[];
    for (const { organisation: _organisation, ...row } of rows) found.push(row);
  });
  return found;
}

/** Brings what rules could not decide up to what was judged. */
export async function writeUndecided({ change, judged, assets, gone }: Context): Promise<void> {
  const before = new Map<string, Row<"undecided">>();
  await inBatches([...assets, ...gone.keys()], async (batch) => {
    const wanted = change.engine.rows(
      { id: "text" },
      batch.map((id) => [id]),
    );
    const query = change.rows.selectFrom("undecided").selectAll().where("valid_to", "=", OPEN);
    for (const row of await query.where(sql<boolean>`asset in ${wanted}`).execute())
      before.set(`${row.asset}\0${row.rule}`, row);
  });
  const now = new Map(
    judged.undecided.map(({ assetId, rule, reasons }) => [
      `${assetId}\0${rule}`,
      { asset: assetId, rule: rule as string, reasons: JSON.stringify(reasons), hash: hashOf(reasons) },
    ]),
  );
  const fresh = [...now].filter(([key, row]) => before.get(key)?.hash !== row.hash).map(([, row]) => row);
  const ended = [...before]
    .filter(([key, row]) => now.get(key)?.hash !== row.hash)
    .map(([, row]) => [row.asset, row.rule]);
  await endVersions(change, "undecided", ended);
  await beginVersions(change, "undecided", fresh);
}
