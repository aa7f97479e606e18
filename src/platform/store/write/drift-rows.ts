import { sql } from "kysely";
import type { DriftDecision } from "../contract/drift.ts";
import { inBatches, type Scoped } from "../engine/scoped.ts";
import type { Row } from "../engine/tables.ts";
import type { Change } from "./change.ts";
import type { Moved } from "./drift-moved.ts";
import { followDrift } from "./raised.ts";

/** Writes rows of changes as they are now, each with an event of its history. */
export async function writeMoved(change: Change, moved: readonly Moved[]): Promise<void> {
  await change.insert(
    "drift",
    moved.map(({ row }) => row),
    ["drift"],
  );
  const events = moved.map(({ row, action, before, detail }) => ({
    ...{ drift: row.drift, number: change.at, project: row.project, at: change.at },
    ...{ actor: JSON.stringify(change.actor), action, before, after: row.state, detail: JSON.stringify(detail) },
  }));
  await change.insert("drift_event", events);
  await followDrift(change, moved);
}

/** Rows by ids, of those that a handle reaches. */
export async function rowsOfDrift(
  rows: Scoped,
  engine: Change["engine"],
  ids: readonly string[],
): Promise<Row<"drift">[]> {
  const found: Row<"drift">[] = [];
  await inBatches([...new Set(ids)], async (batch) => {
    const wanted = engine.rows(
      { id: "text" },
      batch.map((id) => [id]),
    );
    const query = rows.selectFrom("drift").selectAll().where(sql<boolean>`drift in ${wanted}`);
    found.push(...(await query.execute()).map(bare));
  });
  return found;
}

/** A row without what the handle knows anyway. */
export function bare(row: Row<"drift">): Row<"drift"> {
  const { organisation: _organisation, ...rest } = row as Row<"drift"> & { readonly organisation?: string };
  return rest;
}

export const decisionText = (change: Change, action: string, reason: string | null): string =>
  JSON.stringify({ action, reason, actor: change.actor, at: change.at } satisfies DriftDecision);
