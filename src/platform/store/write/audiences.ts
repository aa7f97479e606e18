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
    const ids = change.engine.rows(
      { id: "text" },
      batch.map((id) => [id]),
    );
    const rows = change.rows.selectFrom("asset").select(["asset", "audience"]).where("valid_to", "=", OPEN);
    for (const row of await rows.where(sql<boolean>`asset in ${ids}`).execute()) found.set(row.asset, row.audience);
  });
  return found;
}

/** Writes beside assets, their findings and their search documents who sees them, where that is another audience than before. */
export const writeAudiences = (change: Looking, assets: Iterable<string>): Promise<void> =>
  inBatches([...new Set(assets)], async (batch) => writeBatch(change, batch, await seenIn(change, batch)));

async function writeBatch(change: Looking, assets: readonly string[], seen: Seen): Promise<void> {
  const columns = { id: "text", now: "text", ever: "text" } as const;
  const each = assets.map((id) => [id, audienceOf(seen(id, "now")), audienceOf(seen(id, "nowEver"))]);
  const given = sql<Given>`${change.engine.rows(columns, each)}`.as<"given">("given");
  const now = sql<string>`given.now`;
  // What is fixed is shown to all who saw it once.
  const ofFinding = sql<string>`case when finding.state = 'fixed' then given.ever else given.now end`;
  await change.rows
    .updateTable("asset")
    .from(given)
    .set({ audience: now })
    .whereRef("asset.asset", "=", "given.id")
    .where("asset.valid_to", "=", OPEN)
    .where("asset.audience", "<>", now)
    .execute();
  await change.rows
    .updateTable("finding")
    .from(given)
    .set({ audience: ofFinding })
    .whereRef("finding.asset", "=", "given.id")
    .where("finding.valid_to", "=", OPEN)
    .where("finding.audience", "<>", ofFinding)
    .execute();
  await change.rows
    .updateTable("search_document")
    .from(given)
    .set({ audience: now })
    .whereRef("search_document.asset", "=", "given.id")
    .where("search_document.audience", "<>", now)
    .execute();
}

interface Given {
  readonly id: string;
  readonly now: string;
  readonly ever: string;
}
