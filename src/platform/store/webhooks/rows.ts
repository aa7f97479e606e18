import type { Topic } from "../../../domain/webhook.ts";
import type { Webhook, WebhookMessage } from "../contract/webhooks.ts";
import type { Row } from "../engine/tables.ts";

/** The names under which the secrets of a webhook are kept. */
export const secretName = (id: string): string => `webhook.${id}`;
export const oldSecretName = (id: string): string => `webhook.${id}.before`;

export const webhookOf = (row: Row<"webhook">): Webhook => ({
  id: row.webhook,
  name: row.name,
  url: row.url,
  topics: JSON.parse(row.topics) as Topic[],
  state: row.state as Webhook["state"],
  createdAt: row.created_at,
  failingSince: row.failing_since,
  oldSecretUntil: row.old_secret_until,
});

/** Columns of a message that are shown: all but what it says. */
export const SHOWN = [
  "message",
  "webhook",
  "topic",
  "created_at",
  "state",
  "attempts",
  "last_at",
  "status",
  "why",
] as const satisfies readonly (keyof Row<"webhook_message">)[];

export const messageOf = (row: Omit<Row<"webhook_message">, "body">): WebhookMessage => ({
  id: row.message,
  webhook: row.webhook,
  topic: row.topic as WebhookMessage["topic"],
  at: row.created_at,
  state: row.state as WebhookMessage["state"],
  attempts: row.attempts,
  lastAt: row.last_at,
  status: row.status,
  why: row.why,
});

/** A message that waits. */
export const newMessage = (
  message: Pick<Row<"webhook_message">, "message" | "webhook" | "topic" | "body" | "created_at">,
): Row<"webhook_message"> => ({ ...message, state: "waiting", attempts: 0, last_at: null, status: null, why: null });

/** What a message says: its topic, when it happened, and the data of the topic. */
export const bodyOf = (type: WebhookMessage["topic"], at: number, data: object): string =>
  JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
