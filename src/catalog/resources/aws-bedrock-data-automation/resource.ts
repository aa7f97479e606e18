import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockDataAutomation = defineResource({
  id: "aws-bedrock-data-automation",
  platform: "aws",
  title: "Amazon Bedrock data automation project",
  types: { cloudformation: ["AWS::Bedrock::DataAutomationProject"] },
  kind: "ai-service",
  name: "ProjectName",
  fixed: { provider: "aws.bedrock", category: "document-processing", apiHost: null },
  reads: { encryptionKey: { at: "KmsKeyId", set: "customer", absent: "provider" } },
  source: "Amazon Bedrock Data Automation API Reference, CreateDataAutomationProject",
  examples: [
    {
      format: "cloudformation",
      code: `
Resources:
  Papers:
    Type: AWS::Bedrock::DataAutomationProject
    Properties: { ProjectName: papers }`,
      finds: { "ai-service:papers": { encryptionKey: "provider", category: "document-processing" } },
    },
  ],
});
