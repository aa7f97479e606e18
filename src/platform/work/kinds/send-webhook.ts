import { z } from "zod";
import { SourceError } from "../../../domain/errors.ts";
import { SEND_ATTEMPTS, SEND_WEBHOOK } from "../../store/webhooks/announce.ts";
import { sendMessage } from "../../webhooks/send.ts";
import { defineKind, JobError } from "../kind.ts";

/** Sends one message to a webhook, again and again for about a day until it arrives. */
export const sendWebhook = defineKind({
  kind: SEND_WEBHOOK,
  title: "Tell a webhook what happened",
  payload: z.strictObject({ message: z.string() }),
  startedBy: null,
  attempts: SEND_ATTEMPTS,
  run: async ({ payload, job, estate, around }) => {
    const isLast = job.attempts >= job.maxAttempts;
    const { outcome, status, why } = await sendMessage(estate, payload.message, around, isLast);
    if (outcome === "failed") throw new SourceError(why ?? "it did not arrive");
    if (outcome === "given-up") throw new JobError(why ?? "it did not arrive");
    return { outcome, status };
  },
  ended: async ({ payload, estate }, how, why) => {
    if (how === "cancelled")
      await estate.webhooks.attempted(payload.message, { outcome: "dropped", status: null, why });
  },
});
