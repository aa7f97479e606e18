import type { Hono } from "hono";
import type { Store } from "../store/contract/store.ts";

/** `/healthz`: the process answers. `/readyz`: the store can be written to, and the server is not going down. For anyone. */
export function addHealth(app: Hono, store: Store, stopping: AbortSignal): void {
  app.get("/healthz", (context) => context.json({ status: "alive" }));
  app.get("/readyz", async (context) => {
    if (stopping.aborted) return context.json({ status: "stopping" }, 503);
    const isReady = await store.installation.ready().then(
      () => true,
      () => false,
    );
    return isReady ? context.json({ status: "ready" }) : context.json({ status: "store not ready" }, 503);
  });
}
