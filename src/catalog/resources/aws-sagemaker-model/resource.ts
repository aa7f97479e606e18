import { defineResource } from "../../../domain/resource.ts";

export const awsSagemakerModel = defineResource({
  id: "aws-sagemaker-model",
  platform: "aws",
  title: "Amazon SageMaker model",
  types: { terraform: ["aws_sagemaker_model"], cloudformation: ["AWS::SageMaker::Model"] },
  kind: "model",
  name: "name|ModelName",
  fixed: { provider: "aws.sagemaker", usage: "used", source: "api" },
  reads: {
    networkIsolation: {
      at: "enable_network_isolation|EnableNetworkIsolation",
      values: { true: true, false: false },
      absent: false,
    },
    privateNetwork: { at: "vpc_config|VpcConfig", set: true, absent: false },
    privateImageRegistry: {
      cases: [
        {
          if: {
            "primary_container.image_config.repository_access_mode|container.image_config.repository_access_mode|Containers.ImageConfig.RepositoryAccessMode":
              "Vpc",
          },
          is: true,
        },
        { if: { "primary_container.image|container.image|Containers.Image": "set" }, is: false },
      ],
      optional: true,
    },
  },
  links: [
    { verb: "runs-as", at: "execution_role_arn|ExecutionRoleArn", identity: true },
    {
      verb: "built-from",
      at: "primary_container.image|container.image|PrimaryContainer.Image|Containers.Image",
      image: true,
    },
    {
      verb: "loads",
      at: "primary_container.model_data_url|container.model_data_url|PrimaryContainer.ModelDataUrl|Containers.ModelDataUrl",
    },
    {
      verb: "loads",
      at: "primary_container.model_data_source.s3_data_source.s3_uri|PrimaryContainer.ModelDataSource.S3DataSource.S3Uri",
    },
  ],
  source: "Amazon SageMaker API Reference, CreateModel, ImageConfig",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "weights" { bucket = "weights" }
resource "aws_sagemaker_model" "llama" {
  name               = "llama"
  execution_role_arn = "arn:aws:iam::123456789012:role/serving"
  primary_container {
    image          = "763104351884.dkr.ecr.us-east-1.amazonaws.com/djl-inference:0.27.0"
    model_data_url = "s3://\${aws_s3_bucket.weights.bucket}/llama.tar.gz"
  }
}`,
      finds: { "model:llama": { networkIsolation: false, privateNetwork: false, privateImageRegistry: false } },
      links: [
        "model:llama -loads-> data-store:weights",
        "model:llama -built-from-> container-image:763104351884.dkr.ecr.us-east-1.amazonaws.com/djl-inference:0.27.0",
      ],
    },
    {
      format: "cloudformation",
      code: `
Resources:
  Llama:
    Type: AWS::SageMaker::Model
    Properties:
      ModelName: llama
      EnableNetworkIsolation: true
      VpcConfig: { Subnets: [a], SecurityGroupIds: [b] }`,
      finds: { "model:llama": { networkIsolation: true, privateNetwork: true } },
    },
  ],
});
