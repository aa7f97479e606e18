import { TEST_TOPIC } from "../../../domain/webhook.ts";
import type { MasterKeys } from "../../secrets/master-keys.ts";
import type { Actor } from "../contract/access.ts";
import type { Attempt, Outgoing } from "../contract/webhooks.ts";
import { type Scoped, scoped } from "../engine/scoped.ts";
import type { View } from "../read/view.ts";
import { readSecret } from "../secrets/secrets.ts";
import { type ChangeSetting, changing } from "../write/change.ts";
import { oldSecretName, secretName } from "./rows.ts";

const SENDER: Actor = { kind: "system", id: "webhooks", name: "Webhooks" };
const PATIENCE = 5 * 86_400_000;

/** A message with all that is needed to send it; null when it is not to be sent. */
export async function outgoing(
  { rows, access }: View,
  masters: MasterKeys,
  message: string,
  now: number,
): Promise<Outgoing | null> {
  const query = rows.selectFrom("webhook_message").selectAll().where("message", "=", message);
  const row = await query.where("state", "=", "waiting").executeTakeFirst();
  if (row === undefined) return null;
  const webhook = await rows.selectFrom("webhook").selectAll().where("webhook", "=", row.webhook).executeTakeFirst();
  // A test is sent whether or not the webhook is on: it is how people find out what is wrong.
  if (webhook === undefined || (webhook.state !== "on" && row.topic !== TEST_TOPIC)) return null;
  const names = [secretName(row.webhook)];
  if ((webhook.old_secret_until ?? 0) > now) names.push(oldSecretName(row.webhook));
  const secrets = await Promise.all(names.map((name) => readSecret(rows, access.organisation, masters, name)));
  return { id: message, url: webhook.url, body: row.body, secrets: secrets.filter((secret) => secret !== null) };
}

const STATES = { delivered: "delivered", failed: "waiting", "given-up": "failed", dropped: "dropped" } as const;

/** Notes an attempt. Bookkeeping, but for a webhook that is disabled: the log tells that. */
export async function attempted(setting: ChangeSetting, message: string, attempt: Attempt): Promise<void> {
  const { engine, organisation, now } = setting;
  const disable = await engine.write(async (database) => {
    const rows = scoped(database, { organisation, projects: "all" });
    return note(rows, message, attempt, now());
  });
  if (disable === null) return;
  await changing(setting, SENDER, async ({ rows }) => {
    const query = rows.updateTable("webhook").set({ state: "disabled" }).where("webhook", "=", disable);
    const { numUpdatedRows } = await query.where("state", "=", "on").executeTakeFirst();
    const detail = { why: attempt.why };
    const deed = { action: "webhook.disable", subject: `webhook:${disable}`, detail };
    return { result: undefined, deed: numUpdatedRows > 0n ? deed : null };
  });
}

/** Which webhook is to be disabled; null when none is. */
async function note(rows: Scoped, message: string, attempt: Attempt, now: number): Promise<string | null> {
  const { outcome, status, why, isGone = false } = attempt;
  const row = await rows
    .updateTable("webhook_message")
    .set((is) => ({
      state: STATES[outcome],
      ...(outcome === "dropped" ? {} : { attempts: is("attempts", "+", 1), last_at: now, status }),
      why,
    }))
    .where("message", "=", message)
    .where("state", "=", "waiting")
    .returning("webhook")
    .executeTakeFirst();
  if (row === undefined || outcome === "dropped") return null;
  const one = rows.updateTable("webhook").where("webhook", "=", row.webhook);
  if (outcome === "delivered") {
    await one.set({ failing_since: null }).where("failing_since", "is not", null).execute();
    return null;
  }
  await one.set({ failing_since: now }).where("failing_since", "is", null).execute();
  const query = rows.selectFrom("webhook").select("failing_since").where("webhook", "=", row.webhook);
  const { failing_since: since } = (await query.executeTakeFirst()) ?? { failing_since: null };
  return isGone || (since !== null && now - since >= PATIENCE) ? row.webhook : null;
}
