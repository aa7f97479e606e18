import { sql } from "kysely";
import { RAISED } from "../../../domain/finding.ts";
import { homeOf } from "../../../domain/identity.ts";
import type { Severity } from "../../../domain/severity.ts";
import { decided, observedAgain, observedFixed, type TriageState, UNTRIAGED } from "../../../domain/triage.ts";
import { hexDigest } from "../../files/digest.ts";
import { StoreError } from "../contract/errors.ts";
import type { FindingEvent } from "../contract/findings.ts";
import { inBatches } from "../engine/scoped.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import { driftOf } from "../read/drift-rows.ts";
import { announce, findingShown } from "../webhooks/announce.ts";
import { audiencesOf } from "./audiences.ts";
import type { Change, Done } from "./change.ts";
import type { Moved } from "./drift-moved.ts";
import { eventOf, rankOf, rowHash, triageColumns, triaged, triageOf } from "./findings.ts";
import { findingDocuments } from "./search.ts";
import { retally } from "./tallies.ts";
import { beginVersions, endVersions, type Fresh } from "./versions.ts";

/** What a person says who raises a finding. */
interface Raising {
  readonly severity: Severity;
  readonly reason: string;
  /** What such changes are called. */
  readonly title: string;
}

/** Raises a finding from a change that is open; it stands on the asset as the change does. Gives the finding's id. Throws a StoreError. */
export async function raise(change: Change, drift: Row<"drift">, wish: Raising): Promise<Done<string>> {
  if (drift.state !== "open")
    throw new StoreError("conflict", `the change is ${drift.state}: a finding is raised only from one that is open`);
  const [known] = await raisedFrom(change, [drift.drift]);
  if (known !== undefined) throw new StoreError("conflict", `the finding ${known.finding} was raised from it already`);
  const assets = change.rows.selectFrom("asset").select(["name", "role"]).where("asset", "=", drift.asset);
  const asset = await assets.where("valid_to", "=", OPEN).executeTakeFirst();
  if (asset === undefined)
    throw new StoreError("conflict", "its asset is not there any more, and a finding stands on an asset");
  const audience = (await audiencesOf(change, [drift.asset])).get(drift.asset) ?? "";
  const row = rowFor(change, drift, wish, audience);
  await beginVersions(change, "finding", [row]);
  const detail = { drift: drift.drift, severity: wish.severity, reason: wish.reason };
  await change.insert("finding_event", [eventOf(change, row.finding, "opened", null, row.state, detail)]);
  await change.insert("drift_event", [noteOf(change, drift, { ...detail, finding: row.finding })]);
  await told(change, [row], "finding.opened");
  const deed = { action: "drift.raise", subject: `drift:${drift.drift}`, detail: { ...detail, finding: row.finding } };
  return { result: row.finding, deed };
}

/** The change itself stays as it is. */
const noteOf = (
  { at, actor }: Change,
  { drift, project, state }: Row<"drift">,
  detail: object,
): Row<"drift_event"> => ({
  ...{ drift, project, number: at, at, actor: JSON.stringify(actor), action: "raised" },
  ...{ before: state, after: state, detail: JSON.stringify(detail) },
});

function rowFor(
  change: Change,
  drift: Row<"drift">,
  { severity, reason, title }: Raising,
  audience: string,
): Fresh<"finding"> {
  const { role } = driftOf(drift, { name: "", derived_at: null });
  const row = {
    finding: `${hexDigest(`${RAISED}\0${drift.drift}`).slice(0, 16)}${homeOf(drift.asset)}`,
    ...{ rule: RAISED, subject: drift.drift, message: `${title}: ${reason}`, evidence: null },
    ...{ asset: drift.asset, asset_kind: drift.asset_kind, asset_name: drift.asset_name },
    ...{ severity, rank: rankOf(severity), role: role as string, apart: role === "source" ? 0 : 1 },
    ...triageColumns(UNTRIAGED),
    ...{ fix: null, first_seen: change.at, opened_at: change.at, fixed_at: null, audience, hash: "" },
  };
  return { ...row, hash: rowHash(row) };
}

/** Brings findings that were raised from changes up to where those stand now: what was raised ends with its change, and only with it. */
export async function followDrift(change: Change, moved: readonly Moved[]): Promise<void> {
  const now = new Map(
    moved.filter(({ row, before }) => before !== null && before !== row.state).map((item) => [item.row.drift, item]),
  );
  const rows = await raisedFrom(change, [...now.keys()]);
  const fresh: Fresh<"finding">[] = [];
  const events: Row<"finding_event">[] = [];
  for (const row of rows) {
    const item = now.get(row.subject ?? "");
    const next = item === undefined ? null : follows(change, triageOf(row), item);
    if (item === undefined || next === null) continue;
    const [action, triage] = next;
    fresh.push(triaged(row, triage, timesAfter(change, action)));
    events.push(
      eventOf(change, row.finding, action, row.state, triage.state, {
        drift: row.subject,
        change: item.action,
        ...item.detail,
      }),
    );
  }
  if (fresh.length === 0) return;
  await endVersions(
    change,
    "finding",
    fresh.map(({ finding }) => [finding]),
  );
  await beginVersions(change, "finding", fresh);
  await change.insert("finding_event", events);
  const of = (...actions: string[]) =>
    fresh.filter(({ finding }) => events.some((event) => event.finding === finding && actions.includes(event.action)));
  await told(change, of("fixed"), "finding.fixed");
  await told(change, of("reopened"), "finding.reopened");
  await told(change, of("accept", "open"), null);
}

type Followed = readonly [action: FindingEvent["action"], triage: TriageState];

/** What becomes of a finding when its change moves; null where nothing does. */
function follows(change: Change, triage: TriageState, { row, before, detail }: Moved): Followed | null {
  if (row.state === "reverted") return ["fixed", observedFixed(triage)];
  if (row.state === "accepted") {
    if (triage.state === "false-positive") return null;
    const { reason = "" } = detail as { readonly reason?: string };
    const words = `The change was accepted into the baseline, version ${row.version}: ${reason}`;
    const accept = { action: "accept", reason: words, approver: change.actor.name, expires: null } as const;
    const after = decided(triage, accept, change.at);
    return typeof after === "string" ? null : ["accept", after];
  }
  if (triage.state === "fixed") return ["reopened", observedAgain(triage)];
  if (before !== "accepted" || triage.state !== "accepted") return null;
  const after = decided(triage, { action: "open", reason: "the change is open again" }, change.at);
  return typeof after === "string" ? null : ["open", after];
}

function timesAfter({ at }: Change, action: FindingEvent["action"]) {
  if (action === "fixed") return { fixed_at: at };
  return action === "reopened" ? { opened_at: at, fixed_at: null } : {};
}

/** Findings that were raised from changes, as they stand. */
export async function raisedFrom(
  change: Pick<Change, "rows" | "engine">,
  drifts: readonly string[],
): Promise<Row<"finding">[]> {
  const found: Row<"finding">[] = [];
  await inBatches(drifts, async (batch) => {
    const wanted = change.engine.rows(
      { id: "text" },
      batch.map((id) => [id]),
    );
    const query = change.rows.selectFrom("finding").selectAll().where("valid_to", "=", OPEN).where("rule", "=", RAISED);
    const rows = (await query.where(sql<boolean>`subject in ${wanted}`).execute()) as (Row<"finding"> & {
      organisation?: string;
    })[];
    for (const { organisation: _organisation, ...row } of rows) found.push(row);
  });
  return found;
}

/** Counts findings, makes them findable by their words, and tells of them. */
async function told(
  change: Change,
  rows: readonly Fresh<"finding">[],
  topic: "finding.opened" | "finding.fixed" | "finding.reopened" | null,
): Promise<void> {
  if (rows.length === 0) return;
  await change.insert("search_document", findingDocuments(rows), ["type", "ref"]);
  const assets = rows.map(({ asset }) => asset);
  await retally(change, assets);
  if (topic === null) return;
  const show = async (ids: readonly string[]) => rows.filter(({ finding }) => ids.includes(finding)).map(findingShown);
  await announce(change, [{ topic, ids: rows.map(({ finding }) => finding), show }]);
}
