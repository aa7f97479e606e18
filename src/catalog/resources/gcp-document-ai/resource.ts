import { defineResource } from "../../../domain/resource.ts";

export const gcpDocumentAi = defineResource({
  id: "gcp-document-ai",
  platform: "gcp",

  title: "Document AI processor",
  types: { terraform: ["google_document_ai_processor"] },
  kind: "ai-service",
  name: "display_name",
  fixed: { provider: "gcp.document-ai", category: "document", apiHost: null },
  reads: { encryptionKey: { at: "kms_key_name", set: "customer", absent: "provider" } },
  source: "Document AI REST API, projects.locations.processors",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_document_ai_processor" "forms" {
  display_name = "forms"
  type         = "FORM_PARSER_PROCESSOR"
}`,
      finds: { "ai-service:forms": { encryptionKey: "provider" } },
    },
  ],
});
