import type { Actor } from "../contract/access.ts";
import type { DriftItems } from "../contract/drift.ts";
import { StoreError } from "../contract/errors.ts";
import type { BulkResult } from "../contract/findings.ts";
import { arrivalsAt } from "../read/arrivals.ts";
import { countDrift, countGaps, historyOfDrift, listDrift, listGaps, someDrift } from "../read/drift-items.ts";
import { viewOfScope } from "../read/scope-state.ts";
import type { View } from "../read/view.ts";
import { type ChangeSetting, changing } from "./change.ts";
import { record } from "./drift-record.ts";
import { decisionText, rowsOfDrift, writeMoved } from "./drift-rows.ts";
import { raise, raisedFrom } from "./raised.ts";

/** Changes against approved states, as an access sees them. */
export const driftItemsOf = (view: View, setting: ChangeSetting): DriftItems => ({
  list: (filter) => listDrift(view, filter),
  counts: (by, filter) => countDrift(view, by, filter),
  get: async (id) => (await someDrift(view, [id]))[0] ?? null,
  some: (ids) => someDrift(view, ids),
  history: (id) => historyOfDrift(view, id),
  gaps: (filter) => listGaps(view, filter),
  countGaps: () => countGaps(view),
  snooze: (ids, until, reason, actor) => snooze(view, setting, { ids, until, reason }, actor),
  raise: (id, wish, actor) =>
    changing(setting, actor, async (change) => {
      const [row] = await rowsOfDrift(change.seen(view.access), change.engine, [id]);
      if (row === undefined) throw new StoreError("missing", `no change ${id}`);
      return raise(change, row, wish);
    }),
  raised: async (id) => (await raisedFrom(view, [id]))[0]?.finding ?? null,
  arrivals: (scope, assets, since) => arrivalsAt(viewOfScope(view, scope), assets, since),
  record: (baseline, comparison, actor) => changing(setting, actor, (change) => record(change, baseline, comparison)),
});

interface Snooze {
  readonly ids: readonly string[];
  readonly until: number | null;
  readonly reason: string;
}

const snooze = (
  view: View,
  setting: ChangeSetting,
  { ids, until, reason }: Snooze,
  actor: Actor,
): Promise<BulkResult> =>
  changing(setting, actor, async (change) => {
    const rows = await rowsOfDrift(change.seen(view.access), change.engine, ids);
    const there = new Set(rows.map(({ drift }) => drift));
    const open = rows.filter(({ state }) => state === "open");
    const refused = [
      ...ids.filter((id) => !there.has(id)).map((id) => ({ id, why: "no such change" })),
      ...rows
        .filter(({ state }) => state !== "open")
        .map(({ drift, state }) => ({ id: drift, why: `it is ${state}; only what is open is snoozed` })),
    ];
    const action = until === null ? "wake" : "snooze";
    const decision = decisionText(change, action, reason);
    await writeMoved(
      change,
      open.map((row) => ({
        row: { ...row, snoozed_until: until, decision },
        ...{ action, before: "open", detail: { until, reason } },
      })),
    );
    const changed = open.map((row) => row.drift);
    const detail = { until, reason, drift: changed };
    const deed =
      changed.length === 0 ? null : { action: `drift.${action}`, subject: `drift:${changed.length}`, detail };
    return { result: { changed, refused }, deed };
  });
