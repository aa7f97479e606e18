import { defineResource } from "../../../domain/resource.ts";

export const awsSagemakerEndpoint = defineResource({
  id: "aws-sagemaker-endpoint",
  platform: "aws",
  title: "Amazon SageMaker endpoint",
  types: { terraform: ["aws_sagemaker_endpoint"], cloudformation: ["AWS::SageMaker::Endpoint"] },
  kind: "endpoint",
  standsFor: "endpoint_config_name|EndpointConfigName",
  name: "name|EndpointName",
  reads: {},
  source: "Amazon SageMaker API Reference, CreateEndpoint",
  examples: [
    {
      format: "terraform",
      code: `
resource "aws_sagemaker_endpoint_configuration" "chat" { name = "chat" }
resource "aws_sagemaker_endpoint" "chat" {
  name                 = "chat-live"
  endpoint_config_name = aws_sagemaker_endpoint_configuration.chat.name
}
resource "aws_lambda_function" "front" {
  function_name = "front"
  environment {
    variables = { ENDPOINT = aws_sagemaker_endpoint.chat.name }
  }
}`,
      finds: { "endpoint:chat": { encryptionKey: "provider" } },
      links: ["workload:front -uses-> endpoint:chat"],
    },
  ],
});
