import { defineResource } from "../../../domain/resource.ts";

export const awsAgentcoreBrowser = defineResource({
  id: "aws-agentcore-browser",
  platform: "aws",
  title: "Amazon Bedrock AgentCore browser",
  types: { terraform: ["aws_bedrockagentcore_browser"], cloudformation: ["AWS::BedrockAgentCore::BrowserCustom"] },
  kind: "compute",
  name: "name|Name",
  fixed: { purpose: "agent browser" },
  reads: {
    privateNetwork: {
      at: "network_configuration.network_mode|NetworkConfiguration.NetworkMode",
      values: { PUBLIC: false, SANDBOX: false, VPC: true },
    },
    internetEgress: {
      at: "network_configuration.network_mode|NetworkConfiguration.NetworkMode",
      values: { PUBLIC: true, SANDBOX: false, VPC: false },
    },
    logging: {
      at: "recording.enabled|RecordingConfig.Enabled",
      values: { true: true, false: false },
      absent: false,
    },
  },
  links: [
    { verb: "runs-as", at: "execution_role_arn|ExecutionRoleArn", identity: true },
    { verb: "writes", at: "recording.s3_location.bucket|RecordingConfig.S3Location.Bucket" },
  ],
  source: "Amazon Bedrock AgentCore Control API Reference, CreateBrowser, BrowserNetworkMode, RecordingConfig",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_s3_bucket" "recordings" { bucket = "recordings" }
resource "aws_bedrockagentcore_browser" "web" {
  name                  = "web"
  network_configuration = { network_mode = "PUBLIC" }
  recording = {
    enabled     = true
    s3_location = { bucket = aws_s3_bucket.recordings.bucket, prefix = "x/" }
  }
}`,
      finds: { "compute:web": { privateNetwork: false, internetEgress: true, logging: true } },
      links: ["compute:web -writes-> data-store:recordings"],
    },
  ],
});
