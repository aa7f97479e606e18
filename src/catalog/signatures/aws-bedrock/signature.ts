import { defineSignature } from "../../../domain/signature.ts";

export const awsBedrock = defineSignature({
  id: "aws-bedrock",
  title: "Amazon Bedrock",
  category: "provider",
  provider: "aws.bedrock",
  packages: {
    pypi: ["boto3", "aioboto3", "langchain-aws"],
    npm: ["@aws-sdk/client-bedrock-runtime", "@aws-sdk/client-bedrock-agent-runtime"],
    go: [
      "github.com/aws/aws-sdk-go-v2/service/bedrock",
      "github.com/aws/aws-sdk-go-v2/service/bedrockruntime",
      "github.com/aws/aws-sdk-go-v2/service/bedrockagent",
      "github.com/aws/aws-sdk-go-v2/service/bedrockagentruntime",
      "github.com/aws/aws-sdk-go-v2/service/bedrockagentcore",
      "github.com/aws/aws-sdk-go-v2/service/bedrockagentcorecontrol",
    ],
    cargo: ["aws-sdk-bedrock", "aws-sdk-bedrockruntime", "aws-sdk-bedrockagent", "aws-sdk-bedrockagentruntime"],
    maven: [
      "software.amazon.awssdk:bedrock",
      "software.amazon.awssdk:bedrockruntime",
      "software.amazon.awssdk:bedrockagent",
      "software.amazon.awssdk:bedrockagentruntime",
    ],
    nuget: ["AWSSDK.Bedrock", "AWSSDK.BedrockRuntime", "AWSSDK.BedrockAgent", "AWSSDK.BedrockAgentRuntime"],
    gem: ["aws-sdk-bedrock", "aws-sdk-bedrockruntime", "aws-sdk-bedrockagent", "aws-sdk-bedrockagentruntime"],
  },
  symbols: [
    {
      language: "python",
      role: "call",
      names: [
        "**.boto3.client().{invoke_model,invoke_model_with_response_stream,converse,converse_stream}",
        "**.{boto3,aioboto3}.{Session,session.Session}().client().{invoke_model,invoke_model_with_response_stream,converse,converse_stream}",
      ],
      model: ["modelId"],
      operation: "chat",
    },
    {
      language: "javascript",
      role: "call",
      names: [
        "@aws-sdk/client-bedrock-runtime.{InvokeModelCommand,InvokeModelWithResponseStreamCommand,ConverseCommand,ConverseStreamCommand}",
      ],
      model: ["modelId"],
      operation: "chat",
    },
    {
      language: "python",
      role: "model",
      names: ["langchain_aws.**.{ChatBedrock,ChatBedrockConverse,BedrockLLM,BedrockEmbeddings}"],
      model: ["model_id", "model", 0],
    },
    {
      language: "go",
      role: "client",
      names: ["github.com/aws/aws-sdk-go-v2/service/bedrockruntime.{NewFromConfig,New,Client}"],
    },
    {
      language: "go",
      role: "call",
      names: [
        "github.com/aws/aws-sdk-go-v2/service/bedrockruntime.{NewFromConfig,New,Client}().{Converse,ConverseStream,InvokeModel,InvokeModelWithResponseStream}",
      ],
      operation: "chat",
      model: ["1.ModelId"],
    },
    {
      language: "csharp",
      role: "client",
      names: ["Amazon.BedrockRuntime/AmazonBedrockRuntimeClient"],
    },
    {
      language: "csharp",
      role: "call",
      names: [
        "Amazon.BedrockRuntime/AmazonBedrockRuntimeClient().{ConverseAsync,ConverseStreamAsync,InvokeModelAsync,InvokeModelWithResponseStreamAsync}",
      ],
      operation: "chat",
      model: ["0.ModelId"],
    },
    {
      language: "java",
      role: "call",
      names: [
        "software.amazon.awssdk.services.bedrockruntime.model.{InvokeModelRequest,InvokeModelWithResponseStreamRequest,ConverseRequest,ConverseStreamRequest}",
      ],
      model: ["modelId"],
      operation: "chat",
    },
    {
      language: "java",
      role: "call",
      names: [
        "software.amazon.awssdk.services.bedrockruntime.{BedrockRuntimeClient,BedrockRuntimeAsyncClient}().{invokeModel,converse,converseStream,invokeModelWithResponseStream}",
      ],
      requires: ["0.modelId"],
      model: ["0.modelId"],
      operation: "chat",
    },
    {
      language: "rust",
      role: "call",
      names: ["aws_sdk_bedrockruntime.**.Client().{converse,converse_stream}"],
      operation: "chat",
      model: ["model_id", "set_model_id"],
      tools: ["tool_config"],
      instructions: ["system"],
    },
    {
      language: "rust",
      role: "call",
      names: ["aws_sdk_bedrockruntime.**.Client().{invoke_model,invoke_model_with_response_stream}"],
      operation: "text_completion",
      model: ["model_id", "set_model_id"],
    },
  ],
  modelIds: [
    "(?:(?:us|eu|apac|global|us-gov)\\.)?(?:anthropic\\.claude|amazon\\.(?:titan|nova)|meta\\.llama|mistral\\.|cohere\\.(?:command|embed|rerank)|ai21\\.|stability\\.|deepseek\\.|qwen\\.|openai\\.gpt)[a-z0-9.:-]*",
  ],
  examples: [
    {
      language: "python",
      code: 'import boto3\nrt = boto3.client("bedrock-runtime")\nrt.converse(modelId="anthropic.claude-3-haiku-20240307-v1:0", messages=[])\n',
      finds: ["model:anthropic.claude-3-haiku-20240307-v1:0"],
    },
    {
      language: "python",
      code: 'import boto3\ns3 = boto3.client("s3")\ns3.put_object(Bucket="b", Key="model")\n',
      finds: [],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"context"\n\t"github.com/aws/aws-sdk-go-v2/aws"\n\t"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"\n)\n\nfunc main() {\n\tclient := bedrockruntime.NewFromConfig(cfg)\n\tclient.InvokeModel(context.TODO(), &bedrockruntime.InvokeModelInput{ModelId: aws.String("anthropic.claude-3-haiku-20240307-v1:0")})\n}\n',
      finds: ["model:anthropic.claude-3-haiku-20240307-v1:0"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"github.com/aws/aws-sdk-go-v2/service/s3"\n)\n\nfunc main() {\n\tclient := s3.NewFromConfig(cfg)\n\tclient.GetObject(&s3.GetObjectInput{Key: "model"})\n}\n',
      finds: [],
    },
    {
      language: "csharp",
      code: 'using Amazon.BedrockRuntime;\nusing Amazon.BedrockRuntime.Model;\n\nvar client = new AmazonBedrockRuntimeClient();\nvar request = new ConverseRequest { ModelId = "amazon.nova-lite-v1:0" };\nawait client.ConverseAsync(request);\n',
      finds: ["model:amazon.nova-lite-v1:0"],
    },
    {
      language: "java",
      code: 'import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;\nclass App { Object r = ConverseRequest.builder().modelId("amazon.nova-lite-v1:0").build(); }\n',
      finds: ["model:amazon.nova-lite-v1:0"],
    },
    {
      language: "java",
      code: 'import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;\nclass App { void run() { var client = BedrockRuntimeClient.builder().region(R).build(); var id = "anthropic.claude-3-haiku-20240307-v1:0"; client.converse(request -> request.modelId(id).messages(m)); } }\n',
      finds: ["model:anthropic.claude-3-haiku-20240307-v1:0"],
    },
    {
      language: "java",
      code: 'import software.amazon.awssdk.services.s3.model.GetObjectRequest;\nclass App { Object r = GetObjectRequest.builder().bucket("b").key("model").build(); }\n',
      finds: [],
    },
    {
      language: "rust",
      code: 'use aws_sdk_bedrockruntime::Client;\n\nconst MODEL: &str = "anthropic.claude-3-haiku-20240307-v1:0";\n\nasync fn main() {\n    let client = Client::new(&config);\n    let answer = client.converse().model_id(MODEL).messages(message).send().await;\n}\n',
      finds: ["model:anthropic.claude-3-haiku-20240307-v1:0"],
    },
    {
      language: "rust",
      code: 'use aws_sdk_s3::Client;\n\nasync fn main() {\n    Client::new(&config).converse().model_id("shell").send().await;\n}\n',
      finds: [],
    },
  ],
});
