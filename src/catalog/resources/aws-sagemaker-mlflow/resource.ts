import { defineResource } from "../../../domain/resource.ts";

export const awsSagemakerMlflow = defineResource({
  id: "aws-sagemaker-mlflow",
  platform: "aws",
  title: "Amazon SageMaker MLflow tracking server",
  types: {
    terraform: ["aws_sagemaker_mlflow_tracking_server"],
    cloudformation: ["AWS::SageMaker::MlflowTrackingServer"],
  },
  kind: "ai-service",
  name: "tracking_server_name|TrackingServerName",
  fixed: { provider: "aws.sagemaker", category: "experiment-tracking", apiHost: null },
  reads: {},
  links: [
    { verb: "runs-as", at: "role_arn|RoleArn", identity: true },
    { verb: "writes", at: "artifact_store_uri|ArtifactStoreUri" },
  ],
  source: "Amazon SageMaker API Reference, CreateMlflowTrackingServer",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "runs" { bucket = "runs" }
resource "aws_sagemaker_mlflow_tracking_server" "runs" {
  tracking_server_name = "tracker"
  role_arn             = "arn:aws:iam::123456789012:role/tracker"
  artifact_store_uri   = "s3://\${aws_s3_bucket.runs.bucket}/path"
}`,
      finds: { "ai-service:tracker": { category: "experiment-tracking" } },
      links: ["ai-service:tracker -writes-> data-store:runs"],
    },
  ],
});
