import { Hono } from "hono";
import type { Store } from "../store/contract/store.ts";
import { addHealth } from "./health.ts";
import type { Metrics } from "./metrics.ts";

/** What the operator of the installation asks, on an address of its own that people do not reach: figures and health. */
export function operatorApp(store: Store, metrics: Metrics, stopping: AbortSignal): Hono {
  const app = new Hono();
  addHealth(app, store, stopping);
  app.get("/metrics", async (context) =>
    context.body(await metrics.text(), 200, { "content-type": metrics.mediaType }),
  );
  return app;
}
