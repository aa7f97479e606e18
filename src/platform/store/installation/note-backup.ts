import type { Actor } from "../contract/access.ts";
import type { Backup } from "../contract/installation.ts";
import type { Engine } from "../engine/engine.ts";
import { changing } from "../write/change.ts";

const OPERATOR: Actor = { kind: "system", id: "operator", name: "Operator" };

/** The setting that tells of the last backup. */
export const LAST_BACKUP = "last-backup";

/** Has every organisation's log tell that everything was copied out. */
export async function noteBackup(engine: Engine, now: () => number, { rows, sha256 }: Backup): Promise<void> {
  for (const { organisation } of await engine.reads.selectFrom("organisation").select("organisation").execute())
    await changing({ engine, organisation, now }, OPERATOR, async (change) => {
      const value = JSON.stringify({ at: change.at, rows, sha256 });
      await change.insert("setting", [{ setting: LAST_BACKUP, value }], ["setting"]);
      return { result: undefined, deed: { action: "store.backup", subject: "store", detail: { sha256 } } };
    });
}
