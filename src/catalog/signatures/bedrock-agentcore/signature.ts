import { defineSignature } from "../../../domain/signature.ts";

export const bedrockAgentcore = defineSignature({
  id: "bedrock-agentcore",
  title: "Amazon Bedrock AgentCore",
  category: "agent-framework",
  provider: "aws.bedrock",
  packages: { pypi: ["bedrock-agentcore", "bedrock-agentcore-starter-toolkit"], npm: ["bedrock-agentcore"] },
  symbols: [
    {
      language: "python",
      role: "tool",
      names: [
        "bedrock_agentcore.tools.**.{CodeInterpreter,code_session}",
        "bedrock_agentcore.tools.code_interpreter_client.{CodeInterpreter,code_session}",
      ],
      capabilities: ["executes-code"],
    },
    {
      language: "python",
      role: "tool",
      names: ["bedrock_agentcore.tools.**.{BrowserClient,browser_session}"],
      capabilities: ["reads-untrusted-content", "sends-outside"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from bedrock_agentcore.tools.code_interpreter_client import CodeInterpreter\nsandbox = CodeInterpreter("us-west-2")\n',
      finds: ["tool:CodeInterpreter"],
    },
    { language: "python", code: 'from geology import CodeInterpreter\nCodeInterpreter("mantle")\n', finds: [] },
  ],
});
