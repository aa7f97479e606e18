import { sendMessage } from "../../webhooks/send.ts";
import { newSigningSecret } from "../../webhooks/sign.ts";
import { found } from "./found.ts";
import type { HandlersOf } from "./handlers.ts";
import { needReachable } from "./reachable.ts";

const HOUR = 3_600_000;

export const webhooks: HandlersOf<"webhooks"> = {
  list: ({ estate }) => estate.webhooks.list(),
  get: async ({ estate, params: { id } }) => found(await estate.webhooks.get(id), "webhook", id),
  create: async ({ estate, actor, body, platform }) => {
    await needReachable(body.url, platform.outbound);
    const secret = newSigningSecret();
    return { ...(await estate.webhooks.create({ ...body, secret }, actor)), secret };
  },
  update: async ({ estate, actor, params: { id }, body, platform }) => {
    if (body.url !== undefined) await needReachable(body.url, platform.outbound);
    return estate.webhooks.update(id, body, actor);
  },
  remove: async ({ estate, actor, params: { id } }) => {
    await estate.webhooks.remove(id, actor);
    return null;
  },
  rotate: async ({ estate, actor, params: { id }, body }) => {
    const secret = newSigningSecret();
    return { ...(await estate.webhooks.rotate(id, secret, body.overlapHours * HOUR, actor)), secret };
  },
  test: async ({ estate, actor, params: { id }, platform }) => {
    const message = await estate.webhooks.test(id, actor);
    await sendMessage(estate, message.id, platform, true);
    return found(await estate.webhooks.message(message.id), "message", message.id);
  },
  messages: async ({ estate, params: { id }, query }) => {
    found(await estate.webhooks.get(id), "webhook", id);
    return estate.webhooks.messages(id, query);
  },
  retry: ({ estate, actor, params: { id, message } }) => estate.webhooks.retry(id, message, actor),
};
