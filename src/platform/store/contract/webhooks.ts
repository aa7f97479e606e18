import type { TEST_TOPIC, Topic } from "../../../domain/webhook.ts";
import type { Actor, Page, PageRequest } from "./access.ts";

/** Where an organisation is told what happens. Its secret is among the secrets. */
export interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly topics: readonly Topic[];
  /** `off`: by a person; `disabled`: because nothing arrived for too long. */
  readonly state: "on" | "off" | "disabled";
  readonly createdAt: number;
  /** Since when nothing arrived; null when the latest message did. */
  readonly failingSince: number | null;
  /** Until when messages are signed with the secret of before, too. */
  readonly oldSecretUntil: number | null;
}

/** One message to one webhook. */
export interface WebhookMessage {
  readonly id: string;
  readonly webhook: string;
  readonly topic: Topic | typeof TEST_TOPIC;
  /** When it happened. */
  readonly at: number;
  /** `failed`: never arrived; `dropped`: was not sent, because the webhook is off or someone cancelled it. */
  readonly state: "waiting" | "delivered" | "failed" | "dropped";
  readonly attempts: number;
  readonly lastAt: number | null;
  /** The status that was answered; null when nobody answered. */
  readonly status: number | null;
  /** Why the latest attempt failed. */
  readonly why: string | null;
}

/** What is needed to send a message. */
export interface Outgoing {
  readonly id: string;
  readonly url: string;
  readonly body: string;
  /** The current secret first, the one of before while both hold. */
  readonly secrets: readonly string[];
}

/** How an attempt ended. */
export interface Attempt {
  /** `failed`: it may arrive later; `given-up`: it will not be tried again. */
  readonly outcome: "delivered" | "failed" | "given-up" | "dropped";
  readonly status: number | null;
  readonly why: string | null;
  /** Who answers there wants nothing more. */
  readonly isGone?: boolean;
}

export interface Webhooks {
  list(): Promise<readonly Webhook[]>;
  get(id: string): Promise<Webhook | null>;
  /** Throws a StoreError (conflict) when there are too many. */
  create(
    webhook: Pick<Webhook, "name" | "url" | "topics"> & { readonly secret: string },
    actor: Actor,
  ): Promise<Webhook>;
  /** Turning one on forgets since when nothing arrived. */
  update(
    id: string,
    change: Partial<Pick<Webhook, "name" | "url" | "topics"> & { readonly state: "on" | "off" }>,
    actor: Actor,
  ): Promise<Webhook>;
  /** With its messages and secrets. */
  remove(id: string, actor: Actor): Promise<void>;
  /** Signs with a new secret; with the one of before, too, for so many milliseconds. */
  rotate(id: string, secret: string, overlap: number, actor: Actor): Promise<Webhook>;
  /** Makes a message that tells nothing, for whoever asks to send now. */
  test(id: string, actor: Actor): Promise<WebhookMessage>;
  message(id: string): Promise<WebhookMessage | null>;
  /** Latest first. */
  messages(webhook: string, page?: PageRequest): Promise<Page<WebhookMessage>>;
  /**
   * Has a message that did not arrive sent again, from now on as often as a new one; one that waits for its next attempt is tried at
   * once. Throws a StoreError: missing where the webhook has no such message, conflict where it arrived or the webhook is off.
   */
  retry(webhook: string, message: string, actor: Actor): Promise<WebhookMessage>;
  /** Null when it is not to be sent any more: it arrived, or its webhook is off or gone. */
  outgoing(message: string): Promise<Outgoing | null>;
  /** Notes how an attempt ended; a webhook where nothing arrived for five days is disabled. */
  attempted(message: string, attempt: Attempt): Promise<void>;
}
