import { sql } from "kysely";
import { decided, expired, type TriageDecision } from "../../../domain/triage.ts";
import type { Access, Actor } from "../contract/access.ts";
import type { BulkResult } from "../contract/findings.ts";
import { inBatches, type Scoped } from "../engine/scoped.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import { type Change, type ChangeSetting, changing } from "./change.ts";
import { eventOf, fixOf, triaged, triageOf } from "./findings.ts";
import { retally } from "./tallies.ts";
import { beginVersions, endVersions, type Fresh } from "./versions.ts";

/** Applies one decision to findings. `visible` are the rows the person may see, in the same transaction. */
export const decideFindings = (
  setting: ChangeSetting,
  access: Access,
  ids: readonly string[],
  decision: TriageDecision,
  actor: Actor,
): Promise<BulkResult> =>
  changing(setting, actor, async (change) => {
    const rows = await currentRows(change, change.seen(access), [...new Set(ids)]);
    const refused = ids.filter((id) => !rows.has(id)).map((id) => ({ id, why: "no such finding" }));
    const fresh: Fresh<"finding">[] = [];
    for (const [id, row] of rows) {
      const after = decided(triageOf(row), decision, change.at, fixOf(row));
      if (typeof after === "string") refused.push({ id, why: after });
      else fresh.push(triaged(row, after));
    }
    await write(change, rows, fresh, decision.action, decision);
    const changed = fresh.map((row) => row.finding);
    const detail = { ...decision, findings: changed };
    const deed =
      changed.length === 0
        ? null
        : { action: `finding.${decision.action}`, subject: `findings:${changed.length}`, detail };
    return { result: { changed, refused }, deed };
  });

/** Opens findings whose acceptance has ended. */
export const expireFindings = (setting: ChangeSetting, actor: Actor): Promise<number> =>
  changing(setting, actor, async (change) => {
    const found = await change.rows
      .selectFrom("finding")
      .selectAll()
      .where("valid_to", "=", OPEN)
      .where("state", "=", "accepted")
      .where("accepted_until", "<=", change.at)
      .execute();
    const rows = new Map(found.map((row) => [row.finding, row]));
    const fresh = found.map((row) => triaged(row, expired(triageOf(row))));
    await write(change, rows, fresh, "expired", {});
    const findings = fresh.map((row) => row.finding);
    const deed =
      findings.length === 0
        ? null
        : { action: "finding.expire", subject: `findings:${findings.length}`, detail: { findings } };
    return { result: findings.length, deed };
  });

async function currentRows(
  change: Change,
  visible: Scoped,
  ids: readonly string[],
): Promise<Map<string, Row<"finding">>> {
  const found = new Map<string, Row<"finding">>();
  await inBatches(ids, async (batch) => {
    const wanted = change.engine.rows(
      { id: "text" },
      batch.map((id) => [id]),
    );
    const query = visible.selectFrom("finding").selectAll().where("valid_to", "=", OPEN);
    for (const row of await query.where(sql<boolean>`finding in ${wanted}`).execute()) found.set(row.finding, row);
  });
  return found;
}

async function write(
  change: Change,
  rows: ReadonlyMap<string, Row<"finding">>,
  fresh: readonly Fresh<"finding">[],
  action: Parameters<typeof eventOf>[2],
  detail: object,
): Promise<void> {
  await endVersions(
    change,
    "finding",
    fresh.map((row) => [row.finding]),
  );
  await beginVersions(change, "finding", fresh);
  const events = fresh.map((row) =>
    eventOf(change, row.finding, action, rows.get(row.finding)?.state ?? null, row.state, detail),
  );
  await change.insert("finding_event", events);
  await retally(
    change,
    fresh.map((row) => row.asset),
  );
}
