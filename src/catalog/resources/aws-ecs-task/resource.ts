import { defineResource } from "../../../domain/resource.ts";
import { BEDROCK_MODEL } from "../shared/bedrock-models.ts";

export const awsEcsTask = defineResource({
  id: "aws-ecs-task",
  platform: "aws",
  title: "Amazon ECS task that works with AI",
  types: { terraform: ["aws_ecs_task_definition"], cloudformation: ["AWS::ECS::TaskDefinition"] },
  kind: "workload",
  ordinary: true,
  name: "family|Family",
  fixed: { purpose: "container" },
  reads: {
    writableRoot: {
      at: "container_definitions.readonlyRootFilesystem|ContainerDefinitions.ReadonlyRootFilesystem",
      values: { true: false, false: true },
      absent: true,
    },
  },
  links: [
    { verb: "runs-as", at: "task_role_arn|TaskRoleArn", identity: true },
    {
      verb: "uses",
      at: "container_definitions.environment.value|ContainerDefinitions.Environment.Value",
      model: "aws.bedrock",
      like: BEDROCK_MODEL,
    },
    { verb: "built-from", at: "container_definitions.image|ContainerDefinitions.Image", image: true },
  ],
  containers: "container_definitions|ContainerDefinitions",
  source: "Amazon ECS API Reference, RegisterTaskDefinition",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_ecs_task_definition" "chat" {
  family                = "chat"
  container_definitions = jsonencode([
    {
      name        = "app"
      image       = "ghcr.io/open-webui/open-webui:v0.5"
      environment = [{ name = "MODEL_ID", value = "amazon.nova-pro-v1:0" }]
    }
  ])
}
resource "aws_ecs_task_definition" "shop" {
  family                = "shop"
  container_definitions = jsonencode([{ name = "app", image = "nginx" }])
}`,
      finds: { "workload:chat": { purpose: "chat-interface" } },
      links: [
        "workload:chat -uses-> model:amazon.nova-pro-v1:0",
        "workload:chat -built-from-> container-image:ghcr.io/open-webui/open-webui:v0.5",
      ],
    },
    {
      format: "cloudformation",
      code: `
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: serve
      ContainerDefinitions:
        - Name: vllm
          Image: vllm/vllm-openai:v0.8.5
          Command: ["--model", "mistralai/Mistral-7B-Instruct-v0.3"]
`,
      finds: { "workload:serve": { purpose: "model-server" } },
      links: ["workload:serve -serves-> model:mistralai/Mistral-7B-Instruct-v0.3"],
    },
  ],
});
