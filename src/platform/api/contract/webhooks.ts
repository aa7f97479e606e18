import { z } from "zod";
import { TEST_TOPIC, TOPIC_IDS } from "../../../domain/webhook.ts";
import { change, create, id, noReply, pageOf, paging, read, remove } from "./endpoint.ts";
import { time, title } from "./shapes.ts";

const MANAGE = { permission: "settings:manage", whole: true } as const;
const MOST_OVERLAP = 7 * 24;
const one = z.strictObject({ id });

const topics = z.array(z.enum(TOPIC_IDS)).min(1).max(TOPIC_IDS.length);
const url = z.url({ protocol: /^https?$/ }).max(2_000);

const webhook = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  topics: z.array(z.enum(TOPIC_IDS)),
  state: z.enum(["on", "off", "disabled"]).describe("`disabled`: nothing arrived for five days, or it answered 410"),
  createdAt: time,
  failingSince: time.nullable().describe("null when the latest message arrived"),
  oldSecretUntil: time.nullable().describe("until then messages are signed with the secret of before, too"),
});
const withSecret = webhook.extend({
  secret: z.string().describe("verifies what is sent (Standard Webhooks); shown now and never again"),
});

const message = z.object({
  id: z.string(),
  webhook: z.string(),
  topic: z.enum([...TOPIC_IDS, TEST_TOPIC]),
  at: time,
  state: z.enum(["waiting", "delivered", "failed", "dropped"]),
  attempts: z.number().int(),
  lastAt: time.nullable(),
  status: z.number().int().nullable(),
  why: z.string().nullable(),
});

/** Where an organisation is told what happens. */
export const webhooks = {
  list: read({ path: "/webhooks", needs: MANAGE, summary: "List webhooks", reply: z.array(webhook) }),
  get: read({ path: "/webhooks/{id}", needs: MANAGE, summary: "Get a webhook", params: one, reply: webhook }),
  create: create({
    path: "/webhooks",
    needs: MANAGE,
    summary: "Have an address told what happens; the answer holds the secret that signs it",
    body: z.strictObject({ name: title, url, topics }),
    reply: withSecret,
    status: 201,
    showsSecret: true,
  }),
  update: change({
    path: "/webhooks/{id}",
    needs: MANAGE,
    summary: "Change a webhook, or turn it on or off",
    params: one,
    body: z.strictObject({
      name: title.optional(),
      url: url.optional(),
      topics: topics.optional(),
      state: z.enum(["on", "off"]).optional(),
    }),
    reply: webhook,
  }),
  remove: remove({
    path: "/webhooks/{id}",
    needs: MANAGE,
    summary: "Remove a webhook with what was sent to it",
    params: one,
    reply: noReply,
    status: 204,
  }),
  rotate: create({
    path: "/webhooks/{id}/secret",
    needs: MANAGE,
    summary: "Sign with a new secret, and for some hours with the one of before, too",
    params: one,
    body: z.strictObject({
      overlapHours: z.number().int().min(0).max(MOST_OVERLAP).default(24).describe("0 where the old one leaked"),
    }),
    reply: withSecret,
    status: 201,
    showsSecret: true,
  }),
  test: create({
    path: "/webhooks/{id}/test",
    needs: MANAGE,
    summary: "Send a test now, and tell how it went",
    params: one,
    reply: message,
  }),
  messages: read({
    path: "/webhooks/{id}/messages",
    needs: MANAGE,
    summary: "List what was sent to a webhook and how it went, latest first",
    params: one,
    query: z.strictObject(paging),
    reply: pageOf(message),
    kind: "page",
  }),
  retry: create({
    path: "/webhooks/{id}/messages/{message}/retry",
    needs: MANAGE,
    summary: "Send a message that did not arrive again, or now rather than later",
    params: z.strictObject({ id, message: id }),
    reply: message,
  }),
};
