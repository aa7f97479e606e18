import { defineResource } from "../../../domain/resource.ts";

export const awsSagemakerDomain = defineResource({
  id: "aws-sagemaker-domain",
  platform: "aws",
  title: "Amazon SageMaker Studio domain",
  types: { terraform: ["aws_sagemaker_domain"], cloudformation: ["AWS::SageMaker::Domain"] },
  kind: "compute",
  name: "domain_name|DomainName",
  fixed: { purpose: "studio" },
  reads: {
    idleShutdown: {
      at: "default_user_settings.jupyter_lab_app_settings.app_lifecycle_management.idle_settings.lifecycle_management|DefaultUserSettings.JupyterLabAppSettings.AppLifecycleManagement.IdleSettings.LifecycleManagement",
      values: { ENABLED: true, DISABLED: false },
      absent: false,
    },
    startsContainers: {
      at: "domain_settings.docker_settings.enable_docker_access|DomainSettings.DockerSettings.EnableDockerAccess",
      values: { ENABLED: true, DISABLED: false },
      absent: false,
    },
    sharesOutput: {
      at: "default_user_settings.sharing_settings.notebook_output_option|DefaultUserSettings.SharingSettings.NotebookOutputOption",
      values: { Allowed: true, Disabled: false },
      absent: false,
    },
    internetEgress: {
      at: "app_network_access_type|AppNetworkAccessType",
      values: { PublicInternetOnly: true, VpcOnly: false },
      absent: true,
    },
    privateNetwork: {
      at: "app_network_access_type|AppNetworkAccessType",
      values: { PublicInternetOnly: false, VpcOnly: true },
      absent: false,
    },
    encryptionKey: { at: "kms_key_id|KmsKeyId", set: "customer", absent: "provider" },
  },
  links: [
    {
      verb: "runs-as",
      at: "default_user_settings.execution_role|DefaultUserSettings.ExecutionRole",
      identity: true,
    },
  ],
  source: "Amazon SageMaker API Reference, CreateDomain",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_sagemaker_domain" "studio" {
  domain_name = "studio"
  auth_mode   = "IAM"
  vpc_id      = aws_vpc.main.id
  subnet_ids  = [aws_subnet.a.id]
  default_user_settings { execution_role = "arn:aws:iam::123456789012:role/studio" }
}`,
      finds: { "compute:studio": { internetEgress: true, privateNetwork: false, encryptionKey: "provider" } },
      links: ["compute:studio -runs-as-> identity:studio"],
    },
    {
      format: "cloudformation",
      code: `
Parameters:
  Access: { Type: String, Default: VpcOnly }
Resources:
  Studio:
    Type: AWS::SageMaker::Domain
    Properties:
      DomainName: studio
      AppNetworkAccessType: !Ref Access
      KmsKeyId: !ImportValue key`,
      finds: { "compute:studio": { internetEgress: false, privateNetwork: true, encryptionKey: "customer" } },
    },
  ],
});
