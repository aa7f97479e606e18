import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Log } from "../http/platform.ts";
import type { Store } from "../store/contract/store.ts";

/** Seconds; where people begin to notice, and where they give up. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATES = ["waiting", "running", "failed"] as const;

/** The server's figures, as Prometheus reads them. They say nothing of any organisation's estate. */
export interface Metrics {
  /** Takes its figures from what is logged. */
  readonly log: Log;
  /** The text of the exposition format, and its media type. */
  text(): Promise<string>;
  readonly mediaType: string;
}

/** Counts what is logged, and passes it on. */
export function metricsOf(store: Store, pass: Log): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: "http_server_request_duration_seconds",
    help: "Duration of requests by route and status",
    labelNames: ["method", "route", "status"],
    buckets: BUCKETS,
    registers,
  });
  const faults = new Counter({
    name: "stance_faults_total",
    help: "Requests that the server failed to serve",
    registers,
  });
  new Gauge({
    name: "stance_jobs",
    help: "Jobs by state, over all organisations",
    labelNames: ["state"],
    registers,
    async collect() {
      const counts = await store.queue.counts();
      for (const state of STATES) this.set({ state }, counts[state] ?? 0);
    },
  });
  return {
    mediaType: registry.contentType,
    text: () => registry.metrics(),
    log: (level, event, fields) => {
      const { method, route, status, milliseconds } = fields;
      if (event === "request" && typeof milliseconds === "number")
        requests.observe(
          { method: String(method), route: String(route), status: String(status) },
          milliseconds / 1_000,
        );
      if (event === "fault") faults.inc();
      pass(level, event, fields);
    },
  };
}
