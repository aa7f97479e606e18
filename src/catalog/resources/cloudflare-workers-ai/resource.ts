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
name = "writer"
main = "src/index.ts"

[ai]
binding = "MODELS"`,
      finds: { "ai-service:MODELS": { provider: "cloudflare" } },
      links: ["workload:writer -uses-> ai-service:MODELS"],
    },
  ],
});
