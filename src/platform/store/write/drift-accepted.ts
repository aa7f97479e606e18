import type { BaselineVersion } from "../contract/baselines.ts";
import type { Row } from "../engine/tables.ts";
import type { Change } from "./change.ts";
import { bare, decisionText, rowsOfDrift, writeMoved } from "./drift-rows.ts";

/** A whole state was approved: every change that was known when it was read is in it. Gives their ids. */
export async function acceptAll(change: Change, baseline: string, version: BaselineVersion): Promise<string[]> {
  const query = change.rows.selectFrom("drift").selectAll().where("baseline", "=", baseline);
  const rows = await query.where("state", "=", "open").where("opened_at", "<=", version.proposedAt).execute();
  return accept(change, rows.map(bare), version);
}

/** A version takes certain changes in. Gives their ids. */
export const acceptSome = async (change: Change, ids: readonly string[], version: BaselineVersion): Promise<string[]> =>
  accept(change, await rowsOfDrift(change.rows, change.engine, ids), version);

async function accept(change: Change, rows: readonly Row<"drift">[], version: BaselineVersion): Promise<string[]> {
  const { reason, proposedBy } = version;
  const decision = decisionText(change, "accept", reason);
  const detail = { reason, version: version.version, proposal: version.proposal, proposedBy };
  const accepted = rows.filter(({ state }) => state === "open");
  await writeMoved(
    change,
    accepted.map((row) => ({
      row: {
        ...row,
        ...{ state: "accepted", version: version.version, decision, proposal: null, snoozed_until: null },
        ...{ closed_at: change.at, last_seen: row.last_seen ?? version.proposedAt },
      },
      ...{ action: "accepted", before: "open", detail },
    })),
  );
  return accepted.map((row) => row.drift);
}

/** A version undoes the acceptance of changes: they are as open as they were, and have been since. Gives their ids. */
export async function openAgain(change: Change, ids: readonly string[], version: BaselineVersion): Promise<string[]> {
  const { reason, proposedBy, proposal, undoes } = version;
  const rows = await rowsOfDrift(change.rows, change.engine, ids);
  const open = rows.filter((row) => row.state === "accepted" && row.version === undoes);
  const decision = decisionText(change, "undo", reason);
  await writeMoved(
    change,
    open.map((row) => ({
      row: { ...row, state: "open", version: null, decision, proposal: null, closed_at: null },
      ...{ action: "undone", before: "accepted", detail: { reason, version: version.version, proposal, proposedBy } },
    })),
  );
  return open.map((row) => row.drift);
}

/** Notes that a proposal would accept changes. */
export async function reserve(change: Change, ids: readonly string[], proposal: string): Promise<void> {
  const rows = await rowsOfDrift(change.rows, change.engine, ids);
  await writeMoved(
    change,
    rows.map((row) => ({
      row: { ...row, proposal },
      ...{ action: "proposed", before: row.state as "open", detail: { proposal } },
    })),
  );
}

/** A proposal will accept nothing any more. */
export async function release(change: Change, proposal: string): Promise<void> {
  const query = change.rows.selectFrom("drift").selectAll().where("proposal", "=", proposal);
  const rows = await query.execute();
  await writeMoved(
    change,
    rows.map((row) => ({
      row: { ...bare(row), proposal: null },
      ...{ action: "not-confirmed", before: row.state as "open", detail: { proposal } },
    })),
  );
}
