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
name = "search"
main = "src/index.ts"

[[vectorize]]
binding = "DOCS"
index_name = "docs"`,
      finds: { "vector-store:docs": { technology: "vectorize" } },
      links: ["workload:search -retrieves-from-> vector-store:docs"],
    },
  ],
});
