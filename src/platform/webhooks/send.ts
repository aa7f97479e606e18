import { guardedFetch } from "../outbound/guarded-fetch.ts";
import type { OutboundPolicy } from "../outbound/policy.ts";
import type { Estate } from "../store/contract/store.ts";
import type { Attempt, Outgoing } from "../store/contract/webhooks.ts";
import { signedHeaders } from "./sign.ts";

/** Standard Webhooks asks senders to wait 15 to 30 seconds. */
const WITHIN = 20_000;
/** Nothing of an answer but its status is looked at. */
const MOST_ANSWER = 65_536;
const GONE = 410;

/** What sending needs of its surroundings. */
export interface Sender {
  readonly outbound: OutboundPolicy;
  readonly now: () => number;
}

/**
 * Tries once to send a message, and notes and returns how it went. `last`: it will not be tried again.
 */
export async function sendMessage(
  estate: Estate,
  message: string,
  { outbound, now }: Sender,
  last: boolean,
): Promise<Attempt> {
  const outgoing = await estate.webhooks.outgoing(message);
  const attempt = outgoing === null ? DROPPED : attemptOf(await sent(outgoing, { outbound, now }), last);
  await estate.webhooks.attempted(message, attempt);
  return attempt;
}

const DROPPED: Attempt = { outcome: "dropped", status: null, why: "the webhook is off" };

function sent({ id, url, body, secrets }: Outgoing, { outbound, now }: Sender): ReturnType<typeof guardedFetch> {
  const headers = { "content-type": "application/json", ...signedHeaders(id, now(), body, secrets) };
  const sending = { method: "POST", headers, body, within: WITHIN, mostBytes: MOST_ANSWER } as const;
  return guardedFetch(url, sending, outbound);
}

function attemptOf(answer: Awaited<ReturnType<typeof guardedFetch>>, last: boolean): Attempt {
  const outcome = last ? "given-up" : "failed";
  if ("refused" in answer) return { outcome, status: null, why: answer.refused };
  if ("failed" in answer) return { outcome, status: null, why: answer.failed };
  const { status } = answer;
  if (status >= 200 && status < 300) return { outcome: "delivered", status, why: null };
  if (status === GONE)
    return { outcome: "given-up", status, why: "it answers 410: it wants no more messages", isGone: true };
  return { outcome, status, why: `it answers ${status}` };
}
