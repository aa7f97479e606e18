import { defineResource } from "../../../domain/resource.ts";

export const azureMachineLearningCompute = defineResource({
  id: "azure-machine-learning-compute",
  platform: "azure",

  title: "Azure Machine Learning compute instance or cluster",
  types: {
    terraform: ["azurerm_machine_learning_compute_instance", "azurerm_machine_learning_compute_cluster"],
    arm: ["Microsoft.MachineLearningServices/workspaces/computes"],
  },
  kind: "compute",
  name: "name",
  fixed: { purpose: "notebook" },
  reads: {
    idleShutdown: {
      cases: [
        { if: { "scale_settings|properties.properties.scaleSettings": "set" }, is: true },
        { if: { "properties.properties.idleTimeBeforeShutdown": "set" }, is: true },
      ],
      absent: false,
    },
    privateNetwork: { at: "subnet_resource_id|properties.properties.subnet.id", set: true, absent: false },
    publicAccess: {
      at: "node_public_ip_enabled|properties.properties.enableNodePublicIp",
      values: { true: true, false: false },
      optional: true,
    },
    keyAuthentication: {
      cases: [
        { if: { local_auth_enabled: false }, is: false },
        { if: { local_auth_enabled: true }, is: true },
        { if: { "properties.disableLocalAuth": true }, is: false },
        { if: { "properties.disableLocalAuth": false }, is: true },
      ],
      absent: true,
    },
  },
  links: [{ verb: "runs-as", at: "identity.identity_ids|identity.userAssignedIdentities" }],
  source:
    "Azure REST API, Machine Learning, Compute - Create Or Update; hashicorp/azurerm, azurerm_machine_learning_compute_instance",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_machine_learning_compute_instance" "lab" { name = "lab" }
resource "azurerm_machine_learning_compute_cluster" "train" {
  name                   = "train"
  subnet_resource_id     = azurerm_subnet.ml.id
  node_public_ip_enabled = false
  local_auth_enabled     = false
}`,
      finds: {
        "compute:lab": { privateNetwork: false, keyAuthentication: true },
        "compute:train": { privateNetwork: true, publicAccess: false, keyAuthentication: false },
      },
    },
  ],
});
