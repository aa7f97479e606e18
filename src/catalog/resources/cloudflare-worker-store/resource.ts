import { defineResource } from "../../../domain/resource.ts";

export const cloudflareWorkerStore = defineResource({
  id: "cloudflare-worker-store",
  platform: "cloudflare",
  title: "Store bound to a Cloudflare Worker",
  types: { wrangler: ["worker#d1_databases", "worker#r2_buckets", "worker#kv_namespaces"] },
  kind: "data-store",
  ordinary: true,
  name: "database_name|bucket_name|binding",
  reads: {
    technology: {
      cases: [
        { if: { database_name: "set" }, is: "d1" },
        { if: { bucket_name: "set" }, is: "r2" },
      ],
      absent: "kv",
    },
  },
  links: [{ verb: "reads", at: "^", inverse: true }],
  source: "Cloudflare Workers documentation, Wrangler configuration: bindings",
  examples: [
    {
      format: "wrangler",
      code: `
# worker
name = "desk"
main = "src/index.ts"

[ai]
binding = "AI"

[[d1_databases]]
binding = "DB"
database_name = "tickets"
database_id = "1"

[[r2_buckets]]
binding = "FILES"
bucket_name = "attachments"

[[kv_namespaces]]
binding = "SESSIONS"
id = "2"`,
      finds: {
        "data-store:tickets": { technology: "d1" },
        "data-store:attachments": { technology: "r2" },
        "data-store:SESSIONS": { technology: "kv" },
      },
      links: ["workload:desk -reads-> data-store:tickets", "workload:desk -reads-> data-store:attachments"],
    },
  ],
});
