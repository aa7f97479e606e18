import { RequestError } from "../http/problems.ts";

const WITHIN = 10_000;
const MOST_BYTES = 1 << 20;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** What may be asked of an identity provider. */
export interface Reach {
  /** Addresses whose origins may be asked. */
  readonly addresses: readonly string[];
  /** Whether http to this machine will do; for tests. */
  readonly loopback: boolean;
}

/** Whether an address may be asked at all: https, or, where it is allowed, http to this machine. */
export function isSafeAddress(address: string, loopback: boolean): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (loopback && url.protocol === "http:" && LOOPBACK.has(url.hostname));
}

/** A fetch that asks these origins only, follows no redirect, waits 10 s and reads 1 MiB. Throws a RequestError. */
export function providerFetch({ addresses, loopback }: Reach) {
  const origins = new Set(addresses.map((address) => new URL(address).origin));
  return async (address: string, options: object): Promise<Response> => {
    if (!isSafeAddress(address, loopback) || !origins.has(new URL(address).origin))
      throw new RequestError("not-signed-in", "the provider names an address that is not allowed in its setting");
    const signal = AbortSignal.timeout(WITHIN);
    const response = await fetch(address, { ...options, redirect: "manual", signal });
    const { status, statusText, headers } = response;
    const bytes = await firstBytes(response);
    return new Response(status === 204 || status === 304 ? null : bytes, { status, statusText, headers });
  };
}

async function firstBytes(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new RequestError("not-signed-in", "the provider answers more than is read here");
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}
