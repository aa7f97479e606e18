import { defineResource } from "../../../domain/resource.ts";

export const cloudflareWorker = defineResource({
  id: "cloudflare-worker",
  platform: "cloudflare",
  title: "Cloudflare Worker",
  types: { wrangler: ["worker"] },
  kind: "workload",
  ordinary: true,
  name: "name",
  fixed: { purpose: "worker", image: null },
  reads: { logging: { at: "observability.enabled", values: { true: true, false: false }, absent: false } },
  source: "Cloudflare Workers documentation, Wrangler configuration: bindings, observability",
  examples: [
    {
      format: "wrangler",
      code: `
# worker
name = "support"
main = "src/index.ts"
compatibility_date = "2026-01-01"

[ai]
binding = "AI"

[[vectorize]]
binding = "DOCS"
index_name = "docs"

[[d1_databases]]
binding = "DB"
database_name = "tickets"
database_id = "1"

[observability]
enabled = true`,
      finds: { "workload:support": { logging: true } },
      links: ["workload:support -uses-> ai-service:AI", "workload:support -retrieves-from-> vector-store:docs"],
    },
  ],
});
