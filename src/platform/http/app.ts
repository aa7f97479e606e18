import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { ENDPOINTS } from "../api/contract/contract.ts";
import type { Endpoint, Need } from "../api/contract/endpoint.ts";
import { handlerOf } from "../api/handlers/all.ts";
import { SignOnRefused } from "../auth/refused.ts";
import { SCIM_TYPE, scimErrorOf } from "../scim/errors.ts";
import { SCIM } from "../scim/routes.ts";
import { accessFor } from "./access.ts";
import { HTTPS_HEADERS, SECURITY_HEADERS } from "./headers.ts";
import type { Platform } from "./platform.ts";
import { problemOf, RequestError } from "./problems.ts";
import { PROTOCOL } from "./protocol.ts";
import { RateLimit } from "./rate-limit.ts";
import { type Arrival, callerOf, requestId, type Served, serveEndpoint } from "./serve-endpoint.ts";
import { signOnPage } from "./sign-on-page.ts";
import { tracedRequest } from "./traced-request.ts";

const API = "/api/v1";

/** For people and services who are known, and for addresses of those who are not. */
const KNOWN_RATE = { burst: 400, perSecond: 100 };
const UNKNOWN_RATE = { burst: 60, perSecond: 5 };
const SERVER_FAULT = 500;
const LONGEST_AGENT = 300;

const SERVED: readonly Served[] = ENDPOINTS.map(({ name, endpoint }) => ({ name, endpoint, handler: handlerOf(name) }));

/** A path of the contract as Hono writes it. */
const routeOf = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

/** The API. `stopping` ends what is still flowing when the server goes down. */
export function createApp(platform: Platform, stopping: AbortSignal = new AbortController().signal): Hono {
  const app = new Hono();
  const limits = { known: new RateLimit(KNOWN_RATE, platform.now), unknown: new RateLimit(UNKNOWN_RATE, platform.now) };
  app.use(async (context, next) => {
    const headers = platform.origin.startsWith("https:") ? { ...SECURITY_HEADERS, ...HTTPS_HEADERS } : SECURITY_HEADERS;
    await next();
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    if (!context.res.headers.has("cache-control")) context.header("cache-control", "no-store");
  });
  const answering =
    (
      template: string,
      route: string,
      needs: Need,
      answer: (context: Context, arrival: Arrival) => Promise<Response>,
      isForeign = false,
    ) =>
    (context: Context) =>
      guarded(context, platform, { route, template }, async () => {
        const address = addressOf(context, platform);
        const signal = AbortSignal.any([context.req.raw.signal, stopping]);
        const agent = (context.req.header("user-agent") ?? "").slice(0, LONGEST_AGENT);
        take(limits.unknown, `address:${address}`, needs === "anyone");
        const ignoresCookie = isForeign && context.req.header("authorization") === undefined;
        const known = ignoresCookie ? Promise.resolve(null) : callerOf(context, platform);
        const caller = await known.catch((error: unknown) => {
          take(limits.unknown, `address:${address}`, true);
          throw error;
        });
        if (caller !== null) take(limits.known, `${caller.organisation}:${caller.id}`, true);
        return answer(context, { address, agent, signal, caller });
      });
  for (const served of SERVED)
    app.on(
      served.endpoint.method,
      routeOf(API + served.endpoint.path),
      answering(API + served.endpoint.path, served.endpoint.path, served.endpoint.needs, (context, arrival) =>
        serveEndpoint(context, served, platform, arrival),
      ),
    );
  for (const { method, path, needs, isForeign, serve } of PROTOCOL) {
    const answer = async (context: Context, arrival: Arrival): Promise<Response> =>
      serve(context, platform, { ...arrival, access: accessFor(needs, arrival.caller) });
    app.on(method, routeOf(path), answering(path, path, needs, answer, isForeign));
  }
  app.notFound((context) => guarded(context, platform, UNKNOWN, () => Promise.reject(unknownRoute(context))));
  app.onError((error, context) => failed(context, platform, error));
  return app;
}

function take(limit: RateLimit, caller: string, counts: boolean): void {
  const wait = counts ? limit.take(caller) : 0;
  if (wait > 0)
    throw new RequestError("too-many-requests", `try again in ${wait} s`, { headers: { "retry-after": String(wait) } });
}

/** The other end of the connection; behind a proxy that is trusted, for whom the proxy asks. */
function addressOf(context: Context, { trustedProxies }: Platform): string {
  const direct = connection(context);
  if (!trustedProxies.includes(direct)) return direct;
  const named = (context.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return named.findLast((part) => part !== "" && !trustedProxies.includes(part)) ?? direct;
}

function connection(context: Context): string {
  try {
    return (getConnInfo(context).remote.address ?? "").replace(/^::ffff:/, "");
  } catch {
    return "in-process";
  }
}

function unknownRoute(context: Context): RequestError {
  const others = SERVED.filter(({ endpoint }) => matches(endpoint, context.req.path)).map(
    ({ endpoint }) => endpoint.method,
  );
  if (others.length === 0)
    return new RequestError(
      "not-found",
      `there is nothing at ${context.req.path.slice(0, 200)}; the API is described at ${API}/openapi.json`,
    );
  const allow = [...new Set(others)].join(", ");
  return new RequestError("method-not-allowed", `this takes ${allow}`, { headers: { allow } });
}

function matches(endpoint: Endpoint, path: string): boolean {
  const [wanted, given] = [`${API}${endpoint.path}`.split("/"), path.split("/")];
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith("{") || part === given[at]);
}

/** A route as figures call it, and its whole template; null where there is none. */
interface Named {
  readonly route: string;
  readonly template: string | null;
}

const UNKNOWN: Named = { route: "unknown", template: null };

/** Serves a request, writes its line into the log and tells who observes. */
const guarded = (
  context: Context,
  platform: Platform,
  { route, template }: Named,
  work: () => Promise<Response>,
): Promise<Response> =>
  tracedRequest(context, platform, template, async () => {
    const [id, start] = [requestId(), performance.now()];
    context.header("x-request-id", id);
    const response = await work().catch((error: unknown) => failed(context, platform, error, id));
    const milliseconds = Math.round(performance.now() - start);
    const { method, path } = context.req;
    platform.log("info", "request", { id, method, route, path, status: response.status, milliseconds });
    return response;
  });

function failed(context: Context, platform: Platform, error: unknown, id = requestId()): Response {
  const { problem, headers } = problemOf(error, `/requests/${id}`);
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
  const isScim = context.req.path.startsWith(`${SCIM}/`);
  const { status, body } = isScim ? scimErrorOf(error, problem) : { status: problem.status, body: problem };
  context.header("content-type", isScim ? SCIM_TYPE : "application/problem+json");
  if (error instanceof SignOnRefused) platform.log("warn", "sign-on-refused", { id, why: error.why });
  if (status >= SERVER_FAULT)
    platform.log("error", "fault", {
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  const page = signOnPage(context, platform.page, id);
  if (page === null) return context.body(JSON.stringify(body), status as 400);
  context.header("content-type", "text/html; charset=utf-8");
  return context.body(page, status as 400);
}
