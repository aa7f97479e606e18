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

[ai]
binding = "AI"

[observability]
enabled = true

[env.staging]
name = "support-staging"
ai = { binding = "AI" }`,
      finds: { "workload:support": { logging: true } },
      links: ["workload:support -uses-> ai-service:AI"],
    },
    {
      format: "wrangler",
      code: `
# worker that says nothing of its logs
name = "quiet"
main = "src/index.ts"

[ai]
binding = "AI"`,
      finds: { "workload:quiet": { logging: false } },
    },
  ],
});
