import { defineResource } from "../../../domain/resource.ts";

export const cloudflareAiGateway = defineResource({
  id: "cloudflare-ai-gateway",
  platform: "cloudflare",

  title: "Cloudflare AI Gateway",
  types: { terraform: ["cloudflare_ai_gateway"] },
  kind: "endpoint",
  name: "id|ai_gateway_id",
  fixed: { provider: "cloudflare" },
  reads: {
    rateLimited: {
      cases: [
        { if: { rate_limiting_limit: 0 }, is: false },
        { if: { rate_limiting_limit: "set" }, is: true },
      ],
      absent: false,
    },
    authentication: { at: "authentication", values: { true: "key", false: "none" } },
    logging: { at: "collect_logs", values: { true: true, false: false } },
  },
  source: "Cloudflare API, AI Gateway; Cloudflare AI Gateway, authenticated gateway",
  examples: [
    {
      format: "terraform",
      code: `
resource "cloudflare_ai_gateway" "open" {
  id             = "open"
  collect_logs   = false
  authentication = false
}
resource "cloudflare_ai_gateway" "closed" {
  id             = "closed"
  collect_logs   = true
  authentication = true
}`,
      finds: {
        "endpoint:open": { authentication: "none", logging: false },
        "endpoint:closed": { authentication: "key", logging: true },
      },
    },
  ],
});
