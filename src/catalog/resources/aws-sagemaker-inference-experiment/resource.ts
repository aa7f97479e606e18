import { defineResource } from "../../../domain/resource.ts";

export const awsSagemakerInferenceExperiment = defineResource({
  id: "aws-sagemaker-inference-experiment",
  platform: "aws",
  title: "Amazon SageMaker inference experiment",
  types: { cloudformation: ["AWS::SageMaker::InferenceExperiment"] },
  kind: "workload",
  name: "Name",
  fixed: { purpose: "inference experiment" },
  reads: {
    encryptionKey: {
      cases: [
        { if: { KmsKey: "unset" }, is: "provider" },
        { if: { DataStorageConfig: "set", "DataStorageConfig.KmsKey": "unset" }, is: "provider" },
      ],
      absent: "customer",
    },
  },
  links: [{ verb: "runs-as", at: "RoleArn", identity: true }],
  source: "Amazon SageMaker API Reference, CreateInferenceExperiment",
  examples: [
    {
      format: "cloudformation",
      code: `
Resources:
  Shadow:
    Type: AWS::SageMaker::InferenceExperiment
    Properties:
      Name: shadow
      KmsKey: arn:aws:kms:eu-west-1:123456789012:key/abc
      DataStorageConfig: { Destination: s3://captured }`,
      finds: { "workload:shadow": { encryptionKey: "provider" } },
    },
  ],
});
