terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 6.38"
    }
  }
}

resource "google_service_account" "notes" {
  account_id   = "notes-model"
  display_name = "Model for internal notes"
}

resource "google_cloud_run_v2_service" "notes" {
  name     = "notes-model"
  location = "europe-west4"
  ingress  = "INGRESS_TRAFFIC_ALL"

  template {
    service_account = google_service_account.notes.email

    containers {
      image = "ollama/ollama:0.6.8"

      resources {
        limits = {
          cpu              = "8"
          memory           = "32Gi"
          "nvidia.com/gpu" = "1"
        }
      }

      env {
        name  = "OLLAMA_MODEL"
        value = "llama3.1:8b"
      }
    }
  }
}

resource "google_cloud_run_v2_service_iam_member" "anyone" {
  name     = google_cloud_run_v2_service.notes.name
  location = google_cloud_run_v2_service.notes.location
  role     = "roles/run.invoker"
  member   = "allUsers"
}
