import { TEST_TOPIC } from "../../../domain/webhook.ts";
import { StoreError } from "../contract/errors.ts";
import type { WebhookMessage } from "../contract/webhooks.ts";
import { newRow } from "../jobs/new-row.ts";
import type { Change, Done } from "../write/change.ts";
import { SEND_WEBHOOK, sendingJob } from "./announce.ts";
import { messageOf, SHOWN } from "./rows.ts";

/** Has a message sent again, or sooner than it would be. */
export async function retry(
  change: Change,
  webhook: string,
  message: string,
  now: number,
): Promise<Done<WebhookMessage>> {
  const { rows } = change;
  const known = rows.selectFrom("webhook_message").select(SHOWN).where("message", "=", message);
  const row = await known.where("webhook", "=", webhook).executeTakeFirst();
  if (row === undefined) throw new StoreError("missing", `the webhook ${webhook} has no message ${message}`);
  const hook = await rows.selectFrom("webhook").select("state").where("webhook", "=", webhook).executeTakeFirst();
  if (row.state === "delivered") throw new StoreError("conflict", "the message has arrived");
  if (hook?.state !== "on" && row.topic !== TEST_TOPIC)
    throw new StoreError("conflict", "the webhook is off: turn it on first");
  const deed = { action: "webhook.retry", subject: `webhook:${webhook}`, detail: { message } };
  if (await hasJob(change, message, now)) return { result: messageOf(row), deed };
  const again = { state: "waiting", why: null };
  await rows.updateTable("webhook_message").set(again).where("message", "=", message).execute();
  await change.insert("job", [newRow(sendingJob(message), now)]);
  return { result: messageOf({ ...row, ...again }), deed };
}

/** Whether a job is to send the message already; one that waits for its next attempt is made due. */
async function hasJob({ rows }: Change, message: string, now: number): Promise<boolean> {
  const payload = JSON.stringify(sendingJob(message).payload);
  const of = <Query extends { where(column: "kind" | "payload", is: "=", value: string): Query }>(
    query: Query,
  ): Query => query.where("kind", "=", SEND_WEBHOOK).where("payload", "=", payload);
  const sooner = of(rows.updateTable("job").set({ run_at: now, changed_at: now })).where("state", "=", "waiting");
  if ((await sooner.executeTakeFirst()).numUpdatedRows > 0n) return true;
  const running = of(rows.selectFrom("job").select("job")).where("state", "=", "running");
  return (await running.executeTakeFirst()) !== undefined;
}
