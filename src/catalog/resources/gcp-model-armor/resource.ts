import type { ItemGroup } from "../../../domain/resource.ts";
import { defineResource } from "../../../domain/resource.ts";

const FILTERS: readonly ItemGroup[] = [
  { at: "filter_config.rai_settings.rai_filters", name: "filter_type", called: "content" },
  {
    at: "filter_config.pi_and_jailbreak_filter_settings",
    called: "prompt attack",
    sides: [{ filter_enforcement: "DISABLED" }],
  },
  {
    at: "filter_config.malicious_uri_filter_settings",
    called: "malicious links",
    sides: [{ filter_enforcement: "DISABLED" }],
  },
  {
    at: "filter_config.sdp_settings.basic_config",
    called: "personal data",
    sides: [{ filter_enforcement: "DISABLED" }],
  },
];

/** A confidence of high blocks only what is surely an attack or harmful. */
const WEAK: readonly ItemGroup[] = [
  {
    at: "filter_config.rai_settings.rai_filters",
    name: "filter_type",
    called: "content",
    sides: [{ confidence_level: "HIGH" }],
  },
  {
    at: "filter_config.pi_and_jailbreak_filter_settings",
    called: "prompt attack",
    sides: [{ confidence_level: "HIGH" }],
  },
];

export const gcpModelArmor = defineResource({
  id: "gcp-model-armor",
  platform: "gcp",

  title: "Model Armor template",
  types: { terraform: ["google_model_armor_template"] },
  kind: "guardrail",
  name: "template_id",
  fixed: { technology: "model-armor" },
  reads: {
    enforces: { items: { groups: FILTERS, active: true } },
    inactive: { items: { groups: FILTERS, active: false } },
    weak: { items: { groups: WEAK, active: false } },
  },
  source: "Model Armor REST API, projects.locations.templates, FilterConfig",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_model_armor_template" "safe" {
  template_id = "safe"
  filter_config {
    rai_settings {
      rai_filters {
        filter_type      = "HATE_SPEECH"
        confidence_level = "HIGH"
      }
    }
    pi_and_jailbreak_filter_settings { filter_enforcement = "ENABLED" }
    malicious_uri_filter_settings { filter_enforcement = "DISABLED" }
  }
}`,
      finds: {
        "guardrail:safe": { enforces: ["content HATE_SPEECH", "prompt attack"], inactive: ["malicious links"] },
      },
    },
  ],
});
