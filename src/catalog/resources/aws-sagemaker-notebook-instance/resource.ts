import { defineResource } from "../../../domain/resource.ts";

export const awsSagemakerNotebookInstance = defineResource({
  id: "aws-sagemaker-notebook-instance",
  title: "Amazon SageMaker notebook instance",
  platform: "aws",
  types: {
    terraform: ["aws_sagemaker_notebook_instance"],
    cloudformation: ["AWS::SageMaker::NotebookInstance"],
  },
  kind: "compute",
  name: "name|NotebookInstanceName",
  fixed: { purpose: "notebook" },
  reads: {
    metadataService: {
      at: "instance_metadata_service_configuration.minimum_instance_metadata_service_version|InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion",
      values: { 1: "any", 2: "session" },
      absent: "any",
    },
    internetEgress: {
      at: "direct_internet_access|DirectInternetAccess",
      values: { Enabled: true, Disabled: false },
      absent: true,
    },
    privateNetwork: { at: "subnet_id|SubnetId", set: true, absent: false },
    rootAccess: { at: "root_access|RootAccess", values: { Enabled: true, Disabled: false }, absent: true },
    encryptionKey: { at: "kms_key_id|KmsKeyId", set: "customer", absent: "provider" },
    platformVersion: { at: "platform_identifier|PlatformIdentifier", literal: true, absent: "notebook-al2-v3" },
  },
  links: [{ verb: "runs-as", at: "role_arn|RoleArn", identity: true }],
  source:
    "Amazon SageMaker API Reference, CreateNotebookInstance, InstanceMetadataServiceConfiguration (checked 2026-11-25)",
  examples: [
    {
      format: "terraform",
      code: `
variable "key" { default = null }
locals { open = "Enabled" }
resource "aws_iam_role" "notebook" { name = "notebook" }
resource "aws_sagemaker_notebook_instance" "lab" {
  name                   = "lab"
  role_arn               = aws_iam_role.notebook.arn
  instance_type          = "ml.t3.medium"
  direct_internet_access = local.open
  kms_key_id             = var.key
}`,
      finds: {
        "compute:lab": {
          internetEgress: true,
          privateNetwork: false,
          rootAccess: true,
          encryptionKey: "provider",
          platformVersion: "notebook-al2-v3",
        },
      },
    },
    {
      format: "terraform",
      code: `
resource "aws_sagemaker_notebook_instance" "lab" {
  name                   = "lab"
  direct_internet_access = var.from_outside
  root_access            = "Disabled"
  subnet_id              = aws_subnet.a.id
  kms_key_id             = aws_kms_key.k.arn
}`,
      finds: { "compute:lab": { rootAccess: false, privateNetwork: true, encryptionKey: "customer" } },
    },
  ],
});
