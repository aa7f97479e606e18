import { defineResource } from "../../../domain/resource.ts";

export const awsBedrockAgentActionGroup = defineResource({
  id: "aws-bedrock-agent-action-group",
  platform: "aws",
  title: "Amazon Bedrock agent action group",
  types: {
    terraform: ["aws_bedrockagent_agent_action_group"],
    cloudformation: ["AWS::Bedrock::Agent#ActionGroups"],
  },
  kind: "tool",
  name: "action_group_name|ActionGroupName",
  fixed: { framework: "bedrock-agents" },
  reads: {
    description: { at: "description|Description", literal: true, absent: null },
    capabilities: {
      at: "parent_action_group_signature|ParentActionGroupSignature",
      values: {
        "AMAZON.CodeInterpreter": ["runs-in-sandbox"],
        "AMAZON.UserInput": [],
        "ANTHROPIC.Computer": ["reads-untrusted-content", "sends-outside"],
        "ANTHROPIC.Bash": ["runs-commands"],
        "ANTHROPIC.TextEditor": ["reads-files", "writes-files"],
      },
      elsewhere: "the function behind it",
    },
  },
  links: [
    { verb: "uses", at: "agent_id|^", inverse: true },
    { verb: "calls", at: "action_group_executor.lambda|ActionGroupExecutor.Lambda" },
  ],
  source: "Amazon Bedrock API Reference, CreateAgentActionGroup",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_bedrockagent_agent" "helper" { agent_name = "helper" }
resource "aws_lambda_function" "orders" { function_name = "orders" }
resource "aws_bedrockagent_agent_action_group" "orders" {
  action_group_name = "orders-tool"
  agent_id          = aws_bedrockagent_agent.helper.agent_id
  agent_version     = "DRAFT"
  action_group_executor { lambda = aws_lambda_function.orders.arn }
}
resource "aws_bedrockagent_agent_action_group" "code" {
  action_group_name             = "code"
  agent_id                      = aws_bedrockagent_agent.helper.agent_id
  parent_action_group_signature = "AMAZON.CodeInterpreter"
}`,
      finds: { "tool:orders-tool": {}, "tool:code": { capabilities: ["runs-in-sandbox"] } },
      links: ["agent:helper -uses-> tool:orders-tool", "tool:orders-tool -calls-> workload:orders"],
    },
    {
      format: "cloudformation",
      code: `
Resources:
  Helper:
    Type: AWS::Bedrock::Agent
    Properties:
      AgentName: helper
      ActionGroups:
        - ActionGroupName: orders
          ActionGroupExecutor: { Lambda: !GetAtt Orders.Arn }
        - ActionGroupName: code
          ParentActionGroupSignature: AMAZON.CodeInterpreter
  Orders:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: orders-function }`,
      finds: { "tool:code": { capabilities: ["runs-in-sandbox"] } },
      links: ["agent:helper -uses-> tool:orders", "tool:orders -calls-> workload:orders-function"],
    },
  ],
});
