import { defineSignature } from "../../../domain/signature.ts";

export const smolagents = defineSignature({
  id: "smolagents",
  title: "smolagents",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: ["smolagents"],
  },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: ["smolagents.{CodeAgent,MultiStepAgent,ReactCodeAgent}"],
      maxSteps: ["max_steps"],
      delegates: ["managed_agents"],
      tools: ["tools", 0],
      capabilities: ["executes-code"],
    },
    {
      language: "python",
      role: "agent",
      names: ["smolagents.{ToolCallingAgent,ReactJsonAgent}"],
      maxSteps: ["max_steps"],
      delegates: ["managed_agents"],
      tools: ["tools", 0],
    },
    {
      language: "python",
      role: "tool",
      names: ["smolagents.tool"],
    },
    {
      language: "python",
      role: "tool",
      names: ["smolagents.{DuckDuckGoSearchTool,WebSearchTool,VisitWebpageTool,GoogleSearchTool,WikipediaSearchTool}"],
      capabilities: ["reads-untrusted-content"],
    },
    {
      language: "python",
      role: "tool",
      names: ["smolagents.{PythonInterpreterTool}"],
      capabilities: ["executes-code"],
    },
    {
      language: "python",
      role: "model",
      names: ["smolagents.{HfApiModel,InferenceClientModel,TransformersModel}"],
      provider: "huggingface",
      source: "hub",
      model: ["model_id", 0],
    },
    {
      language: "python",
      role: "model",
      names: ["smolagents.{LiteLLMModel}"],
      provider: "from-model",
      model: ["model_id", 0],
    },
    {
      language: "python",
      role: "model",
      names: ["smolagents.{OpenAIServerModel,OpenAIModel}"],
      provider: "openai",
      model: ["model_id", 0],
    },
    {
      language: "python",
      role: "model",
      names: ["smolagents.{AzureOpenAIServerModel}"],
      provider: "azure.ai.openai",
      model: ["model_id", 0],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from smolagents import CodeAgent, InferenceClientModel, WebSearchTool\nagent = CodeAgent(tools=[WebSearchTool()], model=InferenceClientModel(model_id="Qwen/Qwen2.5-Coder-32B-Instruct"))\n',
      finds: ["agent:agent", "tool:WebSearchTool", "model:Qwen/Qwen2.5-Coder-32B-Instruct"],
    },
    {
      language: "python",
      code: 'from spies import CodeAgent\nCodeAgent(tools=["pen"])\n',
      finds: [],
    },
  ],
});
