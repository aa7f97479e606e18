import { defineResource } from "../../../domain/resource.ts";

export const gcpAgentEngine = defineResource({
  id: "gcp-agent-engine",
  platform: "gcp",

  title: "Vertex AI Agent Engine agent",
  types: { terraform: ["google_vertex_ai_reasoning_engine"] },
  kind: "agent",
  name: "display_name",
  fixed: { framework: "vertex-agent-engine" },
  reads: {
    privateNetwork: { at: "spec.deployment_spec.psc_interface_config", set: true, absent: false },
    encryptionKey: { at: "encryption_spec.kms_key_name", set: "customer", absent: "provider" },
  },
  links: [
    { verb: "runs-as", at: "spec.service_account", identity: true },
    { verb: "loads", at: "spec.package_spec.pickle_object_gcs_uri" },
    // Settings hold anything: only what names a resource counts.
    { verb: "uses", at: "spec.deployment_spec.env.value", like: "^$" },
  ],
  source:
    "Vertex AI REST API, projects.locations.reasoningEngines; hashicorp/google, google_vertex_ai_reasoning_engine",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_service_account" "agent" { account_id = "agent-sa" }
resource "google_project_iam_member" "agent" {
  project = "p"
  role    = "roles/aiplatform.admin"
  member  = "serviceAccount:\${google_service_account.agent.email}"
}
resource "google_vertex_ai_reasoning_engine" "helper" {
  display_name = "helper"
  spec { service_account = google_service_account.agent.email }
}`,
      finds: {
        "agent:helper": { privateNetwork: false, encryptionKey: "provider" },
        "identity:agent-sa": { grants: ["roles/aiplatform.admin"] },
      },
      links: ["agent:helper -runs-as-> identity:agent-sa"],
    },
  ],
});
