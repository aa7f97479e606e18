import { defineResource } from "../../../domain/resource.ts";

export const gcpRun = defineResource({
  id: "gcp-run",
  platform: "gcp",

  title: "Cloud Run service or function that works with AI",
  types: {
    terraform: [
      "google_cloud_run_v2_service",
      "google_cloud_run_service",
      "google_cloud_run_v2_job",
      "google_cloudfunctions2_function",
      "google_cloudfunctions_function",
    ],
  },
  kind: "workload",
  ordinary: true,
  name: "name",
  fixed: { purpose: "app" },
  reads: {
    region: { at: "location", literal: true, optional: true },
    defaultIdentity: {
      at: "template.service_account|template.spec.service_account_name|template.template.service_account|service_config.service_account_email|service_account_email",
      set: false,
      absent: true,
    },
    image: {
      at: "template.containers.image|template.spec.containers.image|template.template.containers.image",
      literal: true,
      absent: null,
    },
  },
  links: [
    {
      verb: "runs-as",
      at: "template.service_account|template.spec.service_account_name|template.template.service_account|service_config.service_account_email|service_account_email",
      identity: true,
    },
    {
      verb: "uses",
      at: "template.containers.env.value|template.spec.containers.env.value|template.template.containers.env.value|service_config.environment_variables.*|environment_variables.*",
      model: "gcp.vertex_ai",
      like: "^(?:gemini|gemma|imagen|veo|text-embedding|textembedding)-[a-z0-9.@-]+$",
    },
    {
      verb: "built-from",
      at: "template.containers.image|template.spec.containers.image|template.template.containers.image",
      image: true,
    },
  ],
  containers: "template.containers|template.spec.containers|template.template.containers",
  source: "Cloud Run Admin API v2, projects.locations.services; hashicorp/google, google_cloud_run_v2_service",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_cloud_run_v2_service" "chat" {
  name = "chat"
  template {
    containers {
      image = "europe-docker.pkg.dev/p/r/chat:1"
      env {
        name  = "MODEL"
        value = "gemini-2.0-flash"
      }
    }
  }
}
resource "google_cloud_run_v2_service_iam_member" "all" {
  name   = google_cloud_run_v2_service.chat.name
  role   = "roles/run.invoker"
  member = "allUsers"
}
resource "google_cloud_run_v2_service" "shop" { name = "shop" }`,
      finds: { "workload:chat": { authentication: "none" } },
      links: ["workload:chat -uses-> model:gemini-2.0-flash"],
    },
    {
      format: "terraform",
      code: `
resource "google_cloud_run_v2_service" "notes" {
  name = "notes"
  template {
    containers {
      image = "ollama/ollama:0.6.8"
      env {
        name  = "OLLAMA_MODEL"
        value = "llama3.1:8b"
      }
    }
  }
}
resource "google_cloud_run_v2_job" "embed" {
  name = "embed"
  template {
    template {
      containers {
        image = "europe-docker.pkg.dev/p/r/embed:1"
        args  = ["--model", "BAAI/bge-m3"]
      }
    }
  }
}`,
      finds: {
        "workload:notes": { image: "ollama/ollama:0.6.8", purpose: "model-server" },
        "workload:embed": { purpose: "uses AI" },
      },
      links: [
        "workload:notes -built-from-> container-image:ollama/ollama:0.6.8",
        "workload:notes -serves-> model:llama3.1:8b",
        "workload:embed -uses-> model:BAAI/bge-m3",
      ],
    },
    {
      format: "terraform",
      code: `
resource "google_cloud_run_v2_service" "shop" {
  name = "shop"
  template {
    containers {
      image = "nginx:1.27"
      env {
        name  = "MODEL"
        value = "t-shirt"
      }
    }
  }
}`,
      finds: {},
    },
  ],
});
