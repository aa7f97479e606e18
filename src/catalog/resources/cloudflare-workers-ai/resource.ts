import { defineResource } from "../../../domain/resource.ts";

export const cloudflareWorkersAi = defineResource({
  id: "cloudflare-workers-ai",
  platform: "cloudflare",
  title: "Workers AI binding",
  types: { wrangler: ["worker#ai"] },
  kind: "ai-service",
  name: "binding",
  fixed: { provider: "cloudflare", category: "model-api", apiHost: null },
  reads: {},
  links: [{ verb: "uses", at: "^", inverse: true }],
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
      finds: { "ai-service:AI": { provider: "cloudflare" } },
      links: ["workload:support -uses-> ai-service:AI"],
    },
  ],
});
