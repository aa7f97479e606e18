import { RequestError } from "../http/problems.ts";
import { guardedFetch, type Sending } from "../outbound/guarded-fetch.ts";
import type { OutboundPolicy } from "../outbound/policy.ts";

/** What a client of a provider sends. */
interface Asking {
  readonly method: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: unknown;
}

const NO_BODY = new Set([101, 204, 205, 304]);

/**
 * A fetch that asks the origins of these addresses only, as far as the installation reaches them, follows no redirect, waits 10 s and
 * reads 1 MiB. Throws a RequestError.
 */
export function providerFetch(addresses: readonly string[], policy: OutboundPolicy) {
  const origins = new Set(addresses.map((address) => new URL(address).origin));
  return async (address: string, { method, headers, body }: Asking): Promise<Response> => {
    if (!origins.has(new URL(address).origin))
      throw new RequestError("not-signed-in", "the provider names an address that is not allowed in its setting");
    const sending: Sending = { method: method === "POST" ? "POST" : "GET", headers, body: bodyOf(body) };
    const answer = await guardedFetch(address, sending, policy);
    if ("refused" in answer) throw new RequestError("not-signed-in", `the provider is not asked: ${answer.refused}`);
    if ("failed" in answer) throw new RequestError("not-signed-in", `the provider does not answer: ${answer.failed}`);
    const { status, headers: answered } = answer;
    const fields = Object.entries(answered).map(([name, value]): [string, string] => [name, String(value)]);
    return new Response(NO_BODY.has(status) ? null : Uint8Array.from(answer.body), { status, headers: fields });
  };
}

function bodyOf(body: unknown): Sending["body"] {
  if (body === undefined || body === null) return undefined;
  return body instanceof Uint8Array ? body : String(body);
}
