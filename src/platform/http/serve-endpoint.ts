import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { stream } from "hono/streaming";
import type { Endpoint } from "../api/contract/endpoint.ts";
import { actorOf, type Caller, callerOfSession, callerOfToken, wholeOf } from "../auth/caller.ts";
import { hexDigest } from "../files/digest.ts";
import { accessFor } from "./access.ts";
import { bytesBody, jsonBody } from "./body.ts";
import { SESSION_COOKIE, samlCookie, sessionCookie, TRANSIT_COOKIE, transitCookie } from "./cookies.ts";
import type { Exchange, Handler } from "./exchange.ts";
import { ifMatch } from "./if-match.ts";
import { once } from "./once.ts";
import { refuseCrossSite } from "./origin.ts";
import { parsed } from "./parse.ts";
import type { Platform } from "./platform.ts";
import { RequestError } from "./problems.ts";
import { eventsOf, fieldsOf, linesOf, tableOf } from "./streams.ts";
import { tagOf, tagsIn } from "./tag.ts";

/** An endpoint that the server knows how to serve. */
export interface Served {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly handler: Handler<Endpoint>;
}

/** What is known of a request before its route is looked at. */
export interface Arrival {
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
  readonly signal: AbortSignal;
  readonly caller: Caller | null;
}

/** Who makes the request: the holder of a bearer token, or else of a session cookie. */
export async function callerOf(context: Context, platform: Platform): Promise<Caller | null> {
  const { store, now, origin } = platform;
  const bearer = /^Bearer (\S+)$/i.exec(context.req.header("authorization") ?? "");
  if (bearer !== null) {
    const caller = await callerOfToken(store, bearer[1] ?? "", now());
    if (caller === null) throw new RequestError("not-signed-in", "the token is not valid, or not any more");
    return caller;
  }
  const cookie = getCookie(context, SESSION_COOKIE);
  refuseCrossSite(context.req.raw, origin, cookie !== undefined);
  return cookie === undefined ? null : callerOfSession(store, cookie, now());
}

/** Serves one request of one route. */
export async function serveEndpoint(
  context: Context,
  served: Served,
  platform: Platform,
  arrival: Arrival,
): Promise<Response> {
  const { endpoint } = served;
  const access = accessFor(endpoint.needs, arrival.caller);
  const { req } = context;
  const params = parsed(endpoint.params, req.param(), "path");
  const query = parsed(endpoint.query, req.query(), "query");
  const body = parsed(endpoint.body, await bodyOf(req.raw, endpoint), "body");
  const only: Parameters<typeof ifMatch>[0]["only"] = {};
  const exchange: Exchange<Endpoint> = {
    ...{ params, query, body, platform },
    address: arrival.address,
    agent: arrival.agent,
    signal: arrival.signal,
    get caller() {
      return needCaller(arrival.caller);
    },
    get actor() {
      return actorOf(needCaller(arrival.caller));
    },
    get estate() {
      if (access === null) throw new Error(`${served.name} is for anyone and has no estate`);
      return platform.store.within(access, only);
    },
    transit: getCookie(context, TRANSIT_COOKIE) ?? null,
    setSession: (credential, expiresAt) => sessionCookie(context, credential, expiresAt),
    setTransit: (credential, expiresAt) => transitCookie(context, credential, expiresAt),
    setSamlTransit: (credential, expiresAt) => samlCookie(context, credential, expiresAt),
  };
  const plain = (): Promise<Response> => answerOf(context, served, exchange);
  const header = req.header("if-match");
  const isConditional = header !== undefined && endpoint.method !== "GET" && access !== null;
  const answer = isConditional ? () => ifMatch({ header, endpoint, exchange, only }, plain) : plain;
  const key = req.header("idempotency-key");
  if (key === undefined || endpoint.method !== "POST" || arrival.caller === null) return answer();
  return once(
    context,
    {
      estate: wholeOf(platform.store, arrival.caller.organisation),
      key,
      body: told(body),
      isSecret: endpoint.showsSecret,
    },
    arrival.caller,
    answer,
  );
}

const bodyOf = (request: Request, { takes, largestBody }: Endpoint): Promise<unknown> =>
  takes === "bytes" ? bytesBody(request, largestBody) : jsonBody(request, largestBody);

/** A body by which a request is known again. */
const told = (body: unknown): unknown => (body instanceof Uint8Array ? hexDigest(body) : body);

function needCaller(caller: Caller | null): Caller {
  if (caller === null) throw new RequestError("not-signed-in", "nobody is signed in");
  return caller;
}

async function answerOf(
  context: Context,
  { endpoint, handler }: Served,
  exchange: Exchange<Endpoint>,
): Promise<Response> {
  const result: unknown = await handler(exchange);
  if (endpoint.kind === "lines" || endpoint.kind === "events")
    return flowing(context, endpoint.kind, result as AsyncIterable<unknown>, exchange.signal);
  const { format } = exchange.query as { readonly format?: string };
  if (endpoint.kind === "page" && (format === "ndjson" || format === "csv"))
    return wholeList(context, format, result as ListPage, { endpoint, handler, exchange });
  if (exchange.platform.checkReplies === true) endpoint.reply.parse(result);
  if (endpoint.status === 204) return context.body(null, 204);
  return withTag(context, JSON.stringify(result), endpoint);
}

/** The answer with its entity tag; nothing but that where the caller has it already. */
function withTag(context: Context, text: string, endpoint: Endpoint): Response {
  context.header("content-type", "application/json; charset=utf-8");
  if (endpoint.method !== "GET") return context.body(text, endpoint.status as 200);
  const tag = tagOf(text);
  context.header("etag", tag);
  const known = tagsIn(context.req.header("if-none-match") ?? "", { weak: true });
  return known.includes(tag) ? context.body(null, 304) : context.body(text, endpoint.status as 200);
}

interface ListPage {
  readonly items: readonly unknown[];
  readonly next: string | null;
}

interface Listing {
  readonly endpoint: Endpoint;
  readonly handler: Handler<Endpoint>;
  readonly exchange: Exchange<Endpoint>;
}

/** The list from the first page to its end, as lines. */
function wholeList(context: Context, format: "ndjson" | "csv", first: ListPage, listing: Listing): Response {
  const { endpoint, handler, exchange } = listing;
  async function* rows(): AsyncGenerator<unknown> {
    for (let page = first; ; ) {
      yield* page.items;
      if (page.next === null) return;
      const query = { ...(exchange.query as object), after: page.next } as typeof exchange.query;
      page = (await handler({ ...exchange, query, estate: exchange.estate })) as ListPage;
    }
  }
  const type = format === "csv" ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson";
  context.header("content-type", type);
  context.header("content-disposition", `attachment; filename="${endpoint.path.split("/")[1]}.${format}"`);
  const { columns } = exchange.query as { readonly columns?: string };
  const wanted = columns?.split(",").filter((name) => name !== "");
  const texts = format === "csv" ? tableOf(rows(), endpoint, wanted) : linesOf(fieldsOf(rows(), wanted));
  return pumped(context, texts, exchange.signal);
}

function flowing(
  context: Context,
  kind: "lines" | "events",
  items: AsyncIterable<unknown>,
  signal: AbortSignal,
): Response {
  context.header("content-type", kind === "events" ? "text/event-stream" : "application/x-ndjson");
  return pumped(context, kind === "events" ? eventsOf(items) : linesOf(items), signal);
}

const pumped = (context: Context, texts: AsyncIterable<string>, signal: AbortSignal): Response =>
  stream(context, async (out) => {
    for await (const text of texts) {
      if (out.aborted || signal.aborted) return;
      await out.write(text);
    }
  });

/** A number for a request, to find it in the log. */
export const requestId = (): string => randomUUID();
