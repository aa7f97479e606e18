import { defineResource } from "../../../domain/resource.ts";

export const gcpWorkbench = defineResource({
  id: "gcp-workbench",
  platform: "gcp",

  title: "Vertex AI Workbench instance",
  types: { terraform: ["google_workbench_instance", "google_notebooks_instance"] },
  kind: "compute",
  name: "name",
  fixed: { purpose: "notebook" },
  reads: {
    idleShutdown: {
      cases: [
        { if: { "gce_setup.metadata.idle-timeout-seconds|metadata.idle-timeout-seconds": "0" }, is: false },
        { if: { "gce_setup.metadata.idle-timeout-seconds|metadata.idle-timeout-seconds": "" }, is: false },
        { if: { "gce_setup.metadata.idle-timeout-seconds|metadata.idle-timeout-seconds": "set" }, is: true },
      ],
      // Three hours without a word.
      absent: true,
    },
    secureBoot: {
      at: "gce_setup.shielded_instance_config.enable_secure_boot|shielded_instance_config.enable_secure_boot",
      values: { true: true, false: false },
      absent: false,
    },
    defaultIdentity: { at: "gce_setup.service_accounts.email|service_account", set: false, absent: true },
    publicAccess: {
      at: "gce_setup.disable_public_ip|no_public_ip",
      values: { true: false, false: true },
      absent: true,
    },
    privateNetwork: { at: "gce_setup.network_interfaces.network|network", set: true, absent: false },
    rootAccess: {
      at: "gce_setup.metadata.notebook-disable-root|metadata.notebook-disable-root",
      values: { true: false, false: true },
      absent: true,
    },
    encryptionKey: {
      at: "gce_setup.boot_disk.kms_key|gce_setup.data_disks.kms_key|kms_key",
      set: "customer",
      absent: "provider",
    },
  },
  links: [{ verb: "runs-as", at: "gce_setup.service_accounts.email|service_account", identity: true }],
  source:
    "https://cloud.google.com/vertex-ai/docs/workbench/instances/manage-metadata (checked 2026-11-25); hashicorp/google, google_workbench_instance",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_service_account" "lab" { account_id = "lab-sa" }
resource "google_workbench_instance" "lab" {
  name     = "lab"
  location = "europe-west1-b"
  gce_setup {
    service_accounts { email = google_service_account.lab.email }
  }
}
resource "google_workbench_instance" "closed" {
  name = "closed"
  gce_setup {
    disable_public_ip = true
    metadata          = { notebook-disable-root = "true" }
    network_interfaces { network = google_compute_network.n.id }
    boot_disk { kms_key = google_kms_crypto_key.k.id }
  }
}`,
      finds: {
        "compute:lab": { publicAccess: true, rootAccess: true, privateNetwork: false, encryptionKey: "provider" },
        "compute:closed": { publicAccess: false, rootAccess: false, privateNetwork: true, encryptionKey: "customer" },
      },
      links: ["compute:lab -runs-as-> identity:lab-sa"],
    },
  ],
});
