import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Context,
  isSpanContextValid,
  type Span as OtelSpan,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from "@opentelemetry/sdk-trace";
import type { Log } from "../http/platform.ts";
import type { Span, SpanStart, Telemetry, Tracing } from "./tracing.ts";

const KINDS = { server: SpanKind.SERVER, consumer: SpanKind.CONSUMER, client: SpanKind.CLIENT };
/** Who does not get anything is not told of in the log more often than that. */
const COMPLAINS_EVERY = 60_000;

/** Sends what is told by OTLP over HTTP, where the environment says (`OTEL_EXPORTER_OTLP_…`). */
export function sendByOtlp(version: string, log: Log): Telemetry {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": "stance", "service.version": version }),
    spanProcessors: [new BatchSpanProcessor({ exporter: complaining(new OTLPTraceExporter(), log) })],
  });
  return {
    tracing: tracingOf(provider.getTracer("stance", version)),
    close: () => provider.shutdown().catch(() => {}),
  };
}

/** Says in the log that spans were not taken; they are lost, and nothing else is. */
function complaining(exporter: SpanExporter, log: Log): SpanExporter {
  let last = Number.NEGATIVE_INFINITY;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const now = performance.now();
        if (result.error !== undefined && now - last > COMPLAINS_EVERY) {
          last = now;
          log("warn", "telemetry-not-sent", { error: result.error.name });
        }
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

function tracingOf(tracer: Tracer): Tracing {
  const current = new AsyncLocalStorage<Context>();
  return {
    span: async (start, work) => {
      const around = contextOf(start.parent) ?? current.getStore();
      if (around === undefined && start.isPart === true) return work(SILENT);
      const { name, kind, attributes } = start;
      const context = around ?? ROOT_CONTEXT;
      const span = tracer.startSpan(name, { kind: KINDS[kind], attributes: { ...attributes } }, context);
      try {
        return await current.run(trace.setSpan(context, span), () => work(handleOf(span)));
      } catch (error) {
        failed(span, error instanceof Error ? error.name : "unknown");
        throw error;
      } finally {
        span.end();
      }
    },
  };
}

const SILENT: Span = { set: () => {}, fail: () => {} };

const handleOf = (span: OtelSpan): Span => ({
  set: (attributes) => void span.setAttributes({ ...attributes }),
  fail: (type) => failed(span, type),
});

function failed(span: OtelSpan, type: string): void {
  span.setAttribute("error.type", type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The context that a `traceparent` names (W3C trace context, 3.2); null where there is none that holds. */
function contextOf(parent: SpanStart["parent"]): Context | null {
  const [, traceId = "", spanId = "", flags = "0"] = TRACEPARENT.exec(parent ?? "") ?? [];
  const named = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  const isVersion = parent?.startsWith("ff-") !== true;
  return isVersion && isSpanContextValid(named) ? trace.setSpanContext(ROOT_CONTEXT, named) : null;
}
