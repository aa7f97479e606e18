import { canonicalJson } from "../../../domain/canonical-json.ts";
import type { Comparison, Recorded } from "../contract/drift.ts";
import { StoreError } from "../contract/errors.ts";
import type { Row } from "../engine/tables.ts";
import { urgencyOf } from "../read/drift-items.ts";
import { type DriftBody, driftOf } from "../read/drift-rows.ts";
import { announce, type Happening } from "../webhooks/announce.ts";
import type { Change, Done } from "./change.ts";
import type { Moved } from "./drift-moved.ts";
import { bare, writeMoved } from "./drift-rows.ts";
import { rankOf } from "./findings.ts";

const MOST_TOLD = 100;
const LONGEST_NAME = 200;

/** Brings the stored changes of a baseline up to a comparison: see the contract. */
export async function record(change: Change, id: string, found: Comparison): Promise<Done<Recorded>> {
  const baseline = await change.rows.selectFrom("baseline").selectAll().where("baseline", "=", id).executeTakeFirst();
  if (baseline === undefined) throw new StoreError("missing", `no baseline ${id}`);
  const nothing = { result: { opened: 0, reverted: 0 }, deed: null };
  // Another worker was faster, or the version that was compared is not the one that counts any more.
  if (baseline.derived_number > found.derived.number || baseline.version !== found.derived.version) return nothing;
  const rows = (await change.rows.selectFrom("drift").selectAll().where("baseline", "=", id).execute()).map(bare);
  const known = new Map(rows.map((row) => [row.drift, row]));
  const seen = new Set(found.drifts.map(({ fingerprint }) => idOf(id, fingerprint)));
  const told = found.drifts.flatMap((item) => observed(change, baseline, known, item));
  const missing = rows.filter((row) => row.state === "open" && !seen.has(row.drift));
  const gone = missing.flatMap((row) => notSeen(change, baseline, row, found.couldTell));
  const moved = [...told, ...gone];
  const quiet = ({ action }: Moved): boolean => action === "";
  await change.insert(
    "drift",
    moved.filter(quiet).map(({ row }) => row),
    ["drift"],
  );
  await writeMoved(
    change,
    moved.filter((item) => !quiet(item)),
  );
  await announceDrift(change, baseline, moved);
  await writeGaps(change, baseline, found.gaps);
  await noteDerived(change, id, found.derived);
  const idsOf = (...actions: string[]): string[] =>
    moved.filter(({ action }) => actions.includes(action)).map(({ row }) => row.drift);
  const [opened, reverted] = [idsOf("opened", "reopened"), idsOf("reverted")];
  const result = { opened: opened.length, reverted: reverted.length };
  if (opened.length + reverted.length === 0) return { result, deed: null };
  const detail = { ...result, ids: [...opened, ...reverted].slice(0, MOST_TOLD), version: baseline.version };
  return { result, deed: { action: "drift.derive", subject: `baseline:${id}`, detail } };
}

const idOf = (baseline: string, fingerprint: string): string => `${baseline}-${fingerprint}`;

type Found = Comparison["drifts"][number];

/** What a look that sees a change makes of its row; nothing where it is told already. */
function observed(
  change: Change,
  baseline: Row<"baseline">,
  known: ReadonlyMap<string, Row<"drift">>,
  item: Found,
): Moved[] {
  const row = known.get(idOf(baseline.baseline, item.fingerprint));
  const content = contentOf(item);
  const { attribution } = item;
  const assessed = item.assessed ? 1 : 0;
  const told = { says: item.says, class: item.class, attribution };
  if (row === undefined) {
    const begun = { first_seen: change.at, opened_at: change.at, last_seen: null, closed_at: null };
    const fresh = { drift: idOf(baseline.baseline, item.fingerprint), baseline: baseline.baseline, ...begun };
    const undecided = {
      snoozed_until: null,
      proposal: null,
      version: null,
      decision: null,
      state: "open",
      assessed: 1,
    };
    const project = baseline.project;
    const all = { ...fresh, ...undecided, ...content, project, attribution: JSON.stringify(attribution) };
    return [{ row: all, action: "opened", before: null, detail: told }];
  }
  if (row.state !== "open") {
    const again = { state: "open", assessed, opened_at: change.at, last_seen: null, closed_at: null, version: null };
    const fresh = { ...row, ...content, ...again, attribution: JSON.stringify(attribution) };
    return [{ row: fresh, action: "reopened", before: row.state as "reverted", detail: told }];
  }
  const last = item.assessed ? null : (row.last_seen ?? baseline.derived_at ?? row.opened_at);
  const fresh = { ...row, ...content, assessed, last_seen: last };
  if (canonicalJson(fresh) === canonicalJson(row)) return [];
  return row.class === content.class
    ? [{ row: fresh, action: assessed < row.assessed ? "not-assessed" : "", before: "open", detail: {} }]
    : [{ row: fresh, action: "classed", before: "open", detail: { before: row.class, after: content.class } }];
}

/** What a look that does not see a change makes of its row: it is taken back only where the look could have seen it. */
function notSeen(
  change: Change,
  baseline: Row<"baseline">,
  row: Row<"drift">,
  couldTell: Comparison["couldTell"],
): Moved[] {
  const last = row.last_seen ?? baseline.derived_at ?? row.opened_at;
  if (couldTell(driftOf(row, baseline))) {
    const closed = { state: "reverted", assessed: 1, last_seen: last, closed_at: change.at, snoozed_until: null };
    return [{ row: { ...row, ...closed, proposal: null }, action: "reverted", before: "open", detail: {} }];
  }
  if (row.assessed === 0) return [];
  return [{ row: { ...row, assessed: 0, last_seen: last }, action: "not-assessed", before: "open", detail: {} }];
}

/** What the comparison tells of a change, as columns. */
function contentOf(item: Found) {
  const {
    fingerprint: _fingerprint,
    attribution: _attribution,
    assessed: _assessed,
    kind,
    class: of,
    severity,
    asset,
    ...told
  } = item;
  const sources = [...new Set(item.evidence.flatMap(({ source }) => source ?? []))].sort();
  return {
    ...{ kind, class: of, urgency: urgencyOf(of), severity },
    ...{ rank: rankOf(severity), asset: asset.id, asset_kind: asset.kind, asset_name: asset.name },
    sources: ` ${sources.join(" ")} `,
    body: JSON.stringify(told satisfies DriftBody),
  };
}

/** What came, came back, or is worse now than it was: told to webhooks by its class. */
async function announceDrift(change: Change, baseline: Row<"baseline">, moved: readonly Moved[]): Promise<void> {
  const fresh = moved.filter(({ action }) => ["opened", "reopened"].includes(action));
  const worse = moved.filter(({ action, row }) => action === "classed" && row.class === "blocking");
  const told = new Map([...fresh, ...worse].map(({ row }) => [row.drift, row]));
  const idsOf = (wanted: string): string[] =>
    [...told.values()].filter((row) => row.class === wanted).map(({ drift }) => drift);
  const show: Happening["show"] = async (ids) => ids.map((id) => shown(told.get(id) as Row<"drift">, baseline));
  await announce(change, [
    { topic: "drift.blocking", ids: idsOf("blocking"), show },
    { topic: "drift.review", ids: idsOf("review"), show },
  ]);
}

const shown = (row: Row<"drift">, { baseline, name }: Row<"baseline">): object => ({
  ...{ id: row.drift, kind: row.kind, severity: row.severity },
  asset: { id: row.asset, kind: row.asset_kind, name: row.asset_name.slice(0, LONGEST_NAME) },
  baseline: { id: baseline, name: name.slice(0, LONGEST_NAME) },
});

async function writeGaps(change: Change, { baseline, project }: Row<"baseline">, gaps: Comparison["gaps"]) {
  const rows = gaps.map(({ asset, source, subject, assets, reason }, number) => ({
    ...{ baseline, number, project, source, subject, assets, reason },
    ...{ asset: asset?.id ?? null, asset_kind: asset?.kind ?? null, asset_name: asset?.name ?? null },
  }));
  await change.rows.deleteFrom("drift_gap").where("baseline", "=", baseline).execute();
  await change.insert("drift_gap", rows);
}

/** As of when the changes of a baseline are known; no deed, since nothing of the estate changes by it. */
async function noteDerived(change: Change, id: string, { at, number, version }: Comparison["derived"]) {
  const one = change.rows.updateTable("baseline").where("baseline", "=", id);
  await one.set({ derived_at: at, derived_number: number, derived_version: version }).execute();
}
