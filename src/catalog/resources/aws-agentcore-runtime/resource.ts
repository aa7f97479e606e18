import { defineResource } from "../../../domain/resource.ts";
import { BEDROCK_MODEL } from "../shared/bedrock-models.ts";

export const awsAgentcoreRuntime = defineResource({
  id: "aws-agentcore-runtime",
  platform: "aws",
  title: "Amazon Bedrock AgentCore runtime",
  types: {
    terraform: ["aws_bedrockagentcore_agent_runtime"],
    cloudformation: ["AWS::BedrockAgentCore::Runtime"],
  },
  kind: "agent",
  name: "agent_runtime_name|AgentRuntimeName",
  fixed: { framework: "agentcore", authentication: "identity" },
  reads: {
    privateNetwork: {
      at: "network_configuration.network_mode|NetworkConfiguration.NetworkMode",
      values: { PUBLIC: false, VPC: true },
      absent: false,
    },
  },
  links: [
    { verb: "runs-as", at: "role_arn|RoleArn", identity: true },
    {
      verb: "built-from",
      at: "agent_runtime_artifact.container_configuration.container_uri|AgentRuntimeArtifact.ContainerConfiguration.ContainerUri",
      image: true,
    },
    {
      verb: "built-from",
      at: "agent_runtime_artifact.code_configuration.code.s3.bucket|AgentRuntimeArtifact.CodeConfiguration.Code.S3.Bucket",
    },
    { verb: "uses", at: "environment_variables.*|EnvironmentVariables.*", model: "aws.bedrock", like: BEDROCK_MODEL },
  ],
  source: "Amazon Bedrock AgentCore Control API Reference, CreateAgentRuntime, NetworkConfiguration",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_ecr_repository" "agent" { name = "agent" }
resource "aws_bedrockagentcore_agent_runtime" "main" {
  agent_runtime_name = "support"
  role_arn           = "arn:aws:iam::123456789012:role/support"
  agent_runtime_artifact {
    container_configuration { container_uri = "\${aws_ecr_repository.agent.repository_url}:v3" }
  }
  environment_variables = {
    LOG_LEVEL = "INFO"
    MODEL_ID  = "us.anthropic.claude-sonnet-4-20250514-v1:0"
  }
  network_configuration { network_mode = "PUBLIC" }
}`,
      finds: { "agent:support": { privateNetwork: false, authentication: "identity" } },
      links: [
        "agent:support -runs-as-> identity:support",
        "agent:support -uses-> model:us.anthropic.claude-sonnet-4-20250514-v1:0",
      ],
    },
    {
      format: "cloudformation",
      code: `
Resources:
  Support:
    Type: AWS::BedrockAgentCore::Runtime
    Properties:
      AgentRuntimeName: support
      NetworkConfiguration: { NetworkMode: VPC }`,
      finds: { "agent:support": { privateNetwork: true } },
    },
  ],
});
