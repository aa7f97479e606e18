import { defineResource } from "../../../domain/resource.ts";

export const awsSagemakerMonitoringSchedule = defineResource({
  id: "aws-sagemaker-monitoring-schedule",
  platform: "aws",
  title: "Amazon SageMaker monitoring schedule",
  types: { cloudformation: ["AWS::SageMaker::MonitoringSchedule"] },
  kind: "workload",
  only: { "MonitoringScheduleConfig.MonitoringJobDefinition": "set" },
  name: "MonitoringScheduleName",
  fixed: { purpose: "model monitoring" },
  reads: {
    encryptedInTransit: {
      at: "MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.EnableInterContainerTrafficEncryption",
      values: { true: true, false: false },
      absent: false,
    },
    networkIsolation: {
      at: "MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.EnableNetworkIsolation",
      values: { true: true, false: false },
      absent: false,
    },
    privateNetwork: {
      at: "MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.VpcConfig",
      set: true,
      absent: false,
    },
  },
  links: [{ verb: "runs-as", at: "MonitoringScheduleConfig.MonitoringJobDefinition.RoleArn", identity: true }],
  source: "Amazon SageMaker API Reference, NetworkConfig",
  examples: [
    {
      format: "cloudformation",
      code: `
Resources:
  Hourly:
    Type: AWS::SageMaker::MonitoringSchedule
    Properties:
      MonitoringScheduleName: hourly
      MonitoringScheduleConfig:
        MonitoringJobDefinition:
          RoleArn: arn:aws:iam::123456789012:role/monitor
          NetworkConfig: { EnableNetworkIsolation: true }`,
      finds: { "workload:hourly": { networkIsolation: true, encryptedInTransit: false } },
    },
  ],
});
