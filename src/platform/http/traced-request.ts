import type { Context } from "hono";
import { NO_TRACING, type SpanStart } from "../telemetry/tracing.ts";
import type { Platform } from "./platform.ts";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const SERVER_FAULT = 500;

/**
 * Serves a request and tells of it by the HTTP conventions of OpenTelemetry: of its address only the template of its route, which holds no
 * id and no query; null where no route is known.
 */
export function tracedRequest(
  context: Context,
  { tracing = NO_TRACING, origin }: Platform,
  route: string | null,
  work: () => Promise<Response>,
): Promise<Response> {
  const method = METHODS.has(context.req.method) ? context.req.method : "_OTHER";
  const start: SpanStart = {
    name: `${method === "_OTHER" ? "HTTP" : method}${route === null ? "" : ` ${route}`}`,
    kind: "server",
    attributes: {
      "http.request.method": method,
      "url.scheme": origin.startsWith("https:") ? "https" : "http",
      ...(route === null ? {} : { "http.route": route }),
    },
    parent: context.req.header("traceparent"),
  };
  return tracing.span(start, async (span) => {
    const response = await work();
    span.set({ "http.response.status_code": response.status });
    if (response.status >= SERVER_FAULT) span.fail(String(response.status));
    return response;
  });
}
