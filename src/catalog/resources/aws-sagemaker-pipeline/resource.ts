import { defineResource } from "../../../domain/resource.ts";

export const awsSagemakerPipeline = defineResource({
  id: "aws-sagemaker-pipeline",
  platform: "aws",
  title: "Amazon SageMaker pipeline",
  types: { terraform: ["aws_sagemaker_pipeline"], cloudformation: ["AWS::SageMaker::Pipeline"] },
  kind: "pipeline",
  name: "pipeline_name|PipelineName",
  fixed: { framework: "sagemaker-pipelines" },
  reads: {},
  links: [{ verb: "runs-as", at: "role_arn|RoleArn", identity: true }],
  source: "Amazon SageMaker API Reference, CreatePipeline",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_sagemaker_pipeline" "train" {
  pipeline_name = "train"
  role_arn      = "arn:aws:iam::123456789012:role/train"
}`,
      finds: { "pipeline:train": { framework: "sagemaker-pipelines" } },
      links: ["pipeline:train -runs-as-> identity:train"],
    },
  ],
});
