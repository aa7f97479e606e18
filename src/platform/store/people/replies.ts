import type { KeptReplies } from "../contract/credentials.ts";
import { insertRows, scoped } from "../engine/scoped.ts";
import type { View } from "../read/view.ts";
import { headOf } from "../write/change.ts";

const KEPT_FOR = 86_400_000;
/** A request that never came back: its process is gone, and the key may be used again. */
const LONGEST_RUN = 600_000;

/** Bookkeeping of requests, not a change of the estate: the audit log tells what the requests did. */
export const repliesOf = (view: View, now: () => number): KeptReplies => ({
  claim: ({ caller, key, request }) =>
    view.engine.write(async (database) => {
      await headOf(database, view.engine, view.access.organisation); // one claim after the other
      const rows = scoped(database, view.access);
      const at = now();
      await rows
        .deleteFrom("kept_reply")
        .where("created_at", "<", at - KEPT_FOR)
        .execute();
      const stale = rows.deleteFrom("kept_reply").where("created_at", "<", at - LONGEST_RUN);
      await stale.where("status", "is", null).execute();
      const query = rows.selectFrom("kept_reply").selectAll().where("caller", "=", caller).where("key", "=", key);
      const known = await query.executeTakeFirst();
      if (known === undefined) {
        const row = { caller, key, request, status: null, reply: null, created_at: at };
        await insertRows(view.engine, database, view.access.organisation, "kept_reply", [row]);
        return "new";
      }
      if (known.request !== request) return "different";
      return known.status === null ? "running" : { status: known.status, reply: known.reply ?? "" };
    }),
  keep: ({ caller, key }, status, reply) =>
    view.engine.write(async (database) => {
      const query = scoped(database, view.access).updateTable("kept_reply").set({ status, reply });
      await query.where("caller", "=", caller).where("key", "=", key).execute();
    }),
  release: ({ caller, key }) =>
    view.engine.write(async (database) => {
      const query = scoped(database, view.access).deleteFrom("kept_reply");
      await query.where("caller", "=", caller).where("key", "=", key).execute();
    }),
});
