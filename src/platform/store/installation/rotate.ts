import type { MasterKeys } from "../../secrets/master-keys.ts";
import type { Actor } from "../contract/access.ts";
import type { Engine } from "../engine/engine.ts";
import { rewrap } from "../secrets/secrets.ts";
import { changing } from "../write/change.ts";

const ROTATION: Actor = { kind: "system", id: "rotate-key", name: "Key rotation" };

/**
 * Wraps every organisation's data keys with a new master key, an organisation at a time: what was interrupted goes on when it is
 * called again. Both keys open until the end, when no data key needs the old one. An organisation that makes its first data key
 * meanwhile takes the new one, or is waited for. Returns how many keys were wrapped anew.
 */
export async function rotate(engine: Engine, now: () => number, masters: MasterKeys): Promise<number> {
  masters.beginRotation();
  let count = 0;
  for (const { organisation } of await engine.reads.selectFrom("organisation").select("organisation").execute())
    count += await changing({ engine, organisation, now }, ROTATION, async (change) => {
      const keys = await rewrap(change, masters);
      const deed = { action: "secret.rewrap", subject: "secrets", detail: { keys, master: masters.current().id } };
      return { result: keys, deed: keys === 0 ? null : deed };
    });
  masters.endRotation();
  return count;
}
