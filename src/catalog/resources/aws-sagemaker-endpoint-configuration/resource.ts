import { defineResource } from "../../../domain/resource.ts";

export const awsSagemakerEndpointConfiguration = defineResource({
  id: "aws-sagemaker-endpoint-configuration",
  platform: "aws",
  title: "Amazon SageMaker endpoint configuration",
  types: {
    terraform: ["aws_sagemaker_endpoint_configuration"],
    cloudformation: ["AWS::SageMaker::EndpointConfig"],
  },
  kind: "endpoint",
  name: "name|EndpointConfigName",
  fixed: { provider: "aws.sagemaker" },
  reads: {
    instances: {
      at: "production_variants.initial_instance_count|ProductionVariants.InitialInstanceCount",
      least: true,
      optional: true,
    },
    encryptionKey: { at: "kms_key_arn|KmsKeyId", set: "customer", absent: "provider" },
    logging: {
      at: "data_capture_config.enable_capture|DataCaptureConfig.EnableCapture",
      values: { true: true, false: false },
      absent: false,
    },
  },
  links: [{ verb: "serves", at: "production_variants.model_name|ProductionVariants.ModelName" }],
  source: "Amazon SageMaker API Reference, CreateEndpointConfig, ProductionVariant, DataCaptureConfig",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_sagemaker_model" "llama" { name = "llama" }
resource "aws_sagemaker_endpoint_configuration" "chat" {
  name = "chat"
  production_variants {
    model_name             = aws_sagemaker_model.llama.name
    initial_instance_count = 1
    instance_type          = "ml.g5.xlarge"
  }
}`,
      finds: { "endpoint:chat": { instances: 1, encryptionKey: "provider", logging: false } },
      links: ["endpoint:chat -serves-> model:llama"],
    },
  ],
});
