import { type IncomingHttpHeaders, type IncomingMessage, request as plainRequest } from "node:http";
import { type RequestOptions, request as secureRequest } from "node:https";
import { isIP, isIPv6, type LookupFunction } from "node:net";
import type { OutboundPolicy } from "./policy.ts";
import { hostOf, type Refused, resolveTarget, type Target } from "./target.ts";

/** What is sent, and how much of an answer is waited for. */
export interface Sending {
  readonly method?: "GET" | "POST";
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Uint8Array | undefined;
  /** How many redirects are followed; 0 unless told otherwise. Only a GET follows any. */
  readonly redirects?: number;
  /** Bytes of the answer's body that are read; 1 MiB unless told otherwise. */
  readonly mostBytes?: number;
  /** Milliseconds for everything together; 10 s unless told otherwise. */
  readonly within?: number;
}

/** Any answer, whatever its status. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Nobody answered, or not in time, or too much, in words. */
export interface Failed {
  readonly failed: string;
}

const MIB = 1 << 20;
const USUAL_WITHIN = 10_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const HEADER_BYTES = 16_384;

/**
 * Asks an address that a person gave. The connection goes to an address that was checked, without resolving the name again, and the
 * certificate must be the name's; no proxy of the environment is used; each redirect is checked like the first address.
 */
export async function guardedFetch(
  address: string,
  sending: Sending,
  policy: OutboundPolicy,
): Promise<Answer | Refused | Failed> {
  const signal = AbortSignal.timeout(sending.within ?? USUAL_WITHIN);
  let [at, headers] = [address, sending.headers ?? {}];
  for (let left = sending.method === "POST" ? 0 : (sending.redirects ?? 0); ; left--) {
    const target = await resolveTarget(at, policy);
    if ("refused" in target) return target;
    const answer = await answerOf(target, { ...sending, headers }, signal);
    if ("failed" in answer || !REDIRECTS.has(answer.status)) return answer;
    const next = URL.parse(answer.headers.location ?? "", target.url.href);
    if (left <= 0 || next === null) return { refused: "it answers with a redirect, which is not followed" };
    if (next.origin !== target.url.origin) headers = {};
    at = next.href;
  }
}

const answerOf = (target: Target, sending: Sending, signal: AbortSignal): Promise<Answer | Failed> =>
  ask(target, sending, signal)
    .then((response) => read(response, sending.mostBytes ?? MIB))
    .catch((error: NodeJS.ErrnoException) => ({ failed: signal.aborted ? LATE : wordsFor(error) }));

function ask(target: Target, sending: Sending, signal: AbortSignal): Promise<IncomingMessage> {
  const { url } = target;
  const host = hostOf(url);
  const options: RequestOptions = {
    method: sending.method ?? "GET",
    signal,
    // An agent of its own: a shared one may hold connections, or a proxy of the environment.
    agent: false,
    lookup: lookupIn(target),
    maxHeaderSize: HEADER_BYTES,
    rejectUnauthorized: true,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    headers: { "user-agent": "stance", "accept-encoding": "identity", ...sending.headers },
  };
  return new Promise((resolve, reject) => {
    const request =
      url.protocol === "https:" ? secureRequest(url, options, resolve) : plainRequest(url, options, resolve);
    request.on("error", reject);
    request.end(sending.body);
  });
}

/** Answers with the addresses that were checked, whatever it is asked. */
const lookupIn =
  ({ addresses }: Target): LookupFunction =>
  (_name, { all }, give) => {
    const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
    if (all === true) return give(null, found);
    give(null, found[0]?.address ?? "", found[0]?.family);
  };

async function read(response: IncomingMessage, most: number): Promise<Answer | Failed> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) {
      response.destroy();
      return { failed: `it answers more than the ${most} bytes that are read` };
    }
    chunks.push(chunk);
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}

const LATE = "it did not answer in time";
const WORDS: { readonly [code: string]: string } = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "the connection was cut off",
  EHOSTUNREACH: "there is no way there",
  ENETUNREACH: "there is no way there",
  ETIMEDOUT: LATE,
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
  CERT_HAS_EXPIRED: "its certificate has ended",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by nobody who is known here",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is signed by nobody who is known here",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is signed by nobody who is known here",
  EPROTO: "it does not speak TLS as it should",
};

/** Never the text of an error: it may tell addresses inside a network. */
function wordsFor(error: NodeJS.ErrnoException): string {
  const code = error.code ?? "unknown";
  return WORDS[code] ?? `the connection failed (${code})`;
}
