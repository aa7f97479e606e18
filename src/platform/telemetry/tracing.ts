/** What is told of a piece of work: fixed words and numbers. Never what people wrote, named or asked for. */
export interface Attributes {
  readonly [name: string]: string | number;
}

/** A piece of work as it begins. */
export interface SpanStart {
  /** One of few: a route's template, a kind of job. */
  readonly name: string;
  readonly kind: "server" | "consumer" | "client";
  readonly attributes: Attributes;
  /** The `traceparent` of who asked for it (W3C trace context); what it is a part of here otherwise. */
  readonly parent?: string | undefined;
  /** Told only as a part of something else. */
  readonly isPart?: true;
}

/** A piece of work under way. */
export interface Span {
  set(attributes: Attributes): void;
  /** It failed; `type` is the kind of error, not what it says. */
  fail(type: string): void;
}

/** Tells an observer what the platform does and how long it takes. */
export interface Tracing {
  /** Does the work, and tells of it when it ends. What throws is told as failed, and thrown on. */
  span<Result>(start: SpanStart, work: (span: Span) => Promise<Result>): Promise<Result>;
}

const SILENT: Span = { set: () => {}, fail: () => {} };

/** Tells nobody. */
export const NO_TRACING: Tracing = { span: (_start, work) => work(SILENT) };

/** Where is told what the platform does. */
export interface Telemetry {
  readonly tracing: Tracing;
  /** Sends what has not been sent. */
  close(): Promise<void>;
}
