import { defineResource } from "../../../domain/resource.ts";

export const gcpDialogflowAgent = defineResource({
  id: "gcp-dialogflow-agent",
  platform: "gcp",

  title: "Dialogflow agent",
  types: { terraform: ["google_dialogflow_cx_agent", "google_dialogflow_agent"] },
  kind: "agent",
  name: "display_name",
  fixed: { framework: "dialogflow" },
  reads: {
    logging: {
      at: "advanced_settings.logging_settings.enable_stackdriver_logging|enable_stackdriver_logging|enable_logging",
      values: { true: true, false: false },
      absent: false,
    },
  },
  links: [{ verb: "retrieves-from", at: "gen_app_builder_settings.engine" }],
  source: "Dialogflow CX REST API, projects.locations.agents, AdvancedSettings.LoggingSettings",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_dialogflow_cx_agent" "desk" {
  display_name          = "desk"
  default_language_code = "en"
}
resource "google_dialogflow_cx_agent" "logged" {
  display_name = "logged"
  advanced_settings {
    logging_settings { enable_stackdriver_logging = true }
  }
}`,
      finds: { "agent:desk": { logging: false }, "agent:logged": { logging: true } },
    },
  ],
});
