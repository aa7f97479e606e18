import { defineResource } from "../../../domain/resource.ts";

export const gcpColabRuntime = defineResource({
  id: "gcp-colab-runtime",
  platform: "gcp",

  title: "Colab Enterprise runtime template",
  types: { terraform: ["google_colab_runtime_template"] },
  kind: "compute",
  name: "display_name|name",
  fixed: { purpose: "notebook" },
  reads: {
    internetEgress: { at: "network_spec.enable_internet_access", values: { true: true, false: false }, optional: true },
    encryptionKey: { at: "encryption_spec.kms_key_name", set: "customer", absent: "provider" },
  },
  source: "hashicorp/google, google_colab_runtime_template",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_colab_runtime_template" "small" {
  display_name = "small"
  network_spec { enable_internet_access = true }
}`,
      finds: { "compute:small": { internetEgress: true, encryptionKey: "provider" } },
    },
  ],
});
