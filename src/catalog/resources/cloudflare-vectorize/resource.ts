import { defineResource } from "../../../domain/resource.ts";

export const cloudflareVectorize = defineResource({
  id: "cloudflare-vectorize",
  platform: "cloudflare",
  title: "Cloudflare Vectorize index",
  types: { wrangler: ["worker#vectorize"] },
  kind: "vector-store",
  name: "index_name",
  fixed: { technology: "vectorize", hosted: true },
  reads: {},
  links: [{ verb: "retrieves-from", at: "^", inverse: true }],
  source: "Cloudflare Workers documentation, Wrangler configuration: bindings",
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
      finds: { "vector-store:docs": { technology: "vectorize" } },
      links: ["workload:support -retrieves-from-> vector-store:docs"],
    },
  ],
});
