import { sql } from "kysely";
import { hexDigest } from "../../files/digest.ts";
import { inBatches } from "../engine/scoped.ts";
import { OPEN } from "../engine/tables.ts";
import { type Looking, type Seen, seenIn } from "./seers.ts";

/** The name of the audience that some projects are; empty for none. */
export const audienceOf = (projects: ReadonlySet<string>): string =>
  projects.size === 0 ? "" : hexDigest([...projects].sort().join()).slice(0, 32);

/** Who sees each of some assets now, by their rows. */
export async function audiencesOf(change: Looking, assets: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  await inBatches([...new Set(assets)], async (batch) => {
    for (const row of await toldOf(change, "asset", batch)) found.set(row.asset, row.audience);
  });
  return found;
}

/** Writes beside a batch of assets, their findings and their search documents who sees them, where that is another audience than before. */
export async function writeAudiences(change: Looking, batch: readonly string[], seen: Seen): Promise<void> {
  const due = (asset: string, isFixed: boolean): string => audienceOf(seen(asset, isFixed ? "nowEver" : "now"));
  const held = ({ asset, audience }: Told): Due => ({ key: asset, told: audience, due: due(asset, false) });
  await tell(change, "asset", "asset", (await toldOf(change, "asset", batch)).map(held));
  await tell(change, "search_document", "asset", (await toldOf(change, "search_document", batch)).map(held));
  // What is fixed is shown to all who saw it once.
  const findings = await findingsOf(change, batch);
  const shown = findings.map(
    (row): Due => ({ key: row.finding, told: row.audience, due: due(row.asset, row.state === "fixed") }),
  );
  await tell(change, "finding", "finding", shown);
}

/** The same for assets of whom it is still to be looked who sees them. */
export const lookAndWriteAudiences = (change: Looking, assets: Iterable<string>): Promise<void> =>
  inBatches([...new Set(assets)], async (batch) => writeAudiences(change, batch, await seenIn(change, batch)));

interface Told {
  readonly asset: string;
  readonly audience: string;
}

interface Due {
  readonly key: string;
  readonly told: string;
  readonly due: string;
}

const among = ({ engine }: Looking, column: "asset" | "finding", ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in ${engine.rows(
    { id: "text" },
    ids.map((id) => [id]),
  )}`;

function toldOf(change: Looking, table: "asset" | "search_document", assets: readonly string[]): Promise<Told[]> {
  const rows = change.rows
    .selectFrom(table as "asset")
    .select(["asset", "audience"])
    .distinct();
  const held = table === "asset" ? rows.where("valid_to", "=", OPEN) : rows;
  return held.where(among(change, "asset", assets)).execute();
}

const findingsOf = (change: Looking, assets: readonly string[]) =>
  change.rows
    .selectFrom("finding")
    .select(["finding", "asset", "state", "audience"])
    .where("valid_to", "=", OPEN)
    .where(among(change, "asset", assets))
    .execute();

/** One statement for each audience, so that rows are found by their keys on every engine. */
async function tell(
  change: Looking,
  table: "asset" | "finding" | "search_document",
  key: "asset" | "finding",
  rows: readonly Due[],
): Promise<void> {
  const wrong = rows.filter(({ told, due }) => told !== due);
  for (const [audience, group] of Map.groupBy(wrong, ({ due }) => due)) {
    const update = change.rows.updateTable(table as "asset").set({ audience });
    const held = table === "search_document" ? update : update.where("valid_to", "=", OPEN);
    const keys = group.map((row) => row.key);
    await held.where(among(change, key, keys)).execute();
  }
}
