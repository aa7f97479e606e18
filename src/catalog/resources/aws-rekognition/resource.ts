import { defineResource } from "../../../domain/resource.ts";

export const awsRekognition = defineResource({
  id: "aws-rekognition",
  platform: "aws",
  title: "Amazon Rekognition project, collection or stream processor",
  types: {
    terraform: ["aws_rekognition_project", "aws_rekognition_collection", "aws_rekognition_stream_processor"],
    cloudformation: ["AWS::Rekognition::Project", "AWS::Rekognition::Collection", "AWS::Rekognition::StreamProcessor"],
  },
  kind: "ai-service",
  name: "name|collection_id|ProjectName|CollectionId|Name",
  fixed: { provider: "aws.rekognition", category: "vision", apiHost: null },
  reads: {},
  links: [{ verb: "runs-as", at: "role_arn|RoleArn", identity: true }],
  source: "Amazon Rekognition API Reference, CreateProject, CreateCollection, CreateStreamProcessor",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_rekognition_collection" "faces" { collection_id = "staff-faces" }`,
      finds: { "ai-service:staff-faces": { category: "vision" } },
    },
  ],
});
