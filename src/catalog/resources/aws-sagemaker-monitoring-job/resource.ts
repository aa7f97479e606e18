import { defineResource } from "../../../domain/resource.ts";

export const awsSagemakerMonitoringJob = defineResource({
  id: "aws-sagemaker-monitoring-job",
  platform: "aws",
  title: "Amazon SageMaker monitoring job definition",
  types: {
    terraform: ["aws_sagemaker_data_quality_job_definition"],
    cloudformation: [
      "AWS::SageMaker::DataQualityJobDefinition",
      "AWS::SageMaker::ModelBiasJobDefinition",
      "AWS::SageMaker::ModelExplainabilityJobDefinition",
      "AWS::SageMaker::ModelQualityJobDefinition",
    ],
  },
  kind: "workload",
  name: "name|JobDefinitionName",
  fixed: { purpose: "model monitoring", image: null },
  reads: {
    encryptedInTransit: {
      at: "network_config.enable_inter_container_traffic_encryption|NetworkConfig.EnableInterContainerTrafficEncryption",
      values: { true: true, false: false },
      absent: false,
    },
    networkIsolation: {
      at: "network_config.enable_network_isolation|NetworkConfig.EnableNetworkIsolation",
      values: { true: true, false: false },
      absent: false,
    },
    privateNetwork: { at: "network_config.vpc_config|NetworkConfig.VpcConfig", set: true, absent: false },
    encryptionKey: {
      at: "job_resources.cluster_config.volume_kms_key_id|JobResources.ClusterConfig.VolumeKmsKeyId",
      set: "customer",
      absent: "provider",
    },
  },
  links: [{ verb: "runs-as", at: "role_arn|RoleArn", identity: true }],
  source: "Amazon SageMaker API Reference, MonitoringNetworkConfig, MonitoringClusterConfig",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_sagemaker_data_quality_job_definition" "drift" {
  name     = "drift"
  role_arn = "arn:aws:iam::123456789012:role/monitor"
  network_config { enable_network_isolation = true }
}`,
      finds: { "workload:drift": { networkIsolation: true, encryptedInTransit: false, privateNetwork: false } },
    },
    {
      format: "cloudformation",
      code: `
Resources:
  Bias:
    Type: AWS::SageMaker::ModelBiasJobDefinition
    Properties:
      JobDefinitionName: bias
      NetworkConfig:
        EnableInterContainerTrafficEncryption: true`,
      finds: { "workload:bias": { encryptedInTransit: true, networkIsolation: false } },
    },
  ],
});
