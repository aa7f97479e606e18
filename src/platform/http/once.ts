import type { Context } from "hono";
import type { Caller } from "../auth/caller.ts";
import { hexDigest } from "../files/digest.ts";
import type { Estate } from "../store/contract/store.ts";
import { RequestError } from "./problems.ts";

/** A request with its idempotency key. */
interface Keyed {
  readonly estate: Estate;
  readonly key: string;
  readonly body: unknown;
  /** Whether the answer may not be kept. */
  readonly isSecret: boolean;
}

const LONGEST_KEY = 255;
const SERVER_FAULT = 500;

/** Runs a request with an idempotency key once, however often it is sent; later ones get the first answer. */
export async function once(
  context: Context,
  { estate, key, body, isSecret }: Keyed,
  caller: Caller,
  answer: () => Promise<Response>,
): Promise<Response> {
  if (key === "" || key.length > LONGEST_KEY)
    throw new RequestError("invalid-request", `an idempotency key has 1 to ${LONGEST_KEY} characters`);
  const of = { caller: caller.id, key };
  const said = JSON.stringify([context.req.method, context.req.path, body ?? null]);
  const claimed = await estate.replies.claim({ ...of, request: hexDigest(said) });
  if (claimed === "different") throw new RequestError("key-reused", "choose a new key for a new request");
  if (claimed === "running")
    throw new RequestError("conflict", "the first request with this key is under way", {
      headers: { "retry-after": "1" },
    });
  if (claimed !== "new" && isSecret)
    throw new RequestError("conflict", "this was done; its answer held a secret, which is shown once");
  if (claimed !== "new") {
    context.header("content-type", "application/json; charset=utf-8");
    context.header("idempotency-replayed", "true");
    return context.body(claimed.reply, claimed.status as 200);
  }
  try {
    const response = await answer();
    if (response.status >= SERVER_FAULT) await estate.replies.release(of);
    else await estate.replies.keep(of, response.status, isSecret ? "" : await response.clone().text());
    return response;
  } catch (error) {
    await estate.replies.release(of);
    throw error;
  }
}
