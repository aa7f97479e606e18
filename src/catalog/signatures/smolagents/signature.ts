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
      names: ["{smolagents,transformers.agents}.**.{CodeAgent,MultiStepAgent,ReactCodeAgent}"],
      maxSteps: ["max_steps"],
      delegates: ["managed_agents"],
      tools: ["tools", 0],
      capabilities: ["executes-code"],
    },
    {
      language: "python",
      role: "agent",
      names: ["{smolagents,transformers.agents}.**.{ToolCallingAgent,ReactJsonAgent,ReactAgent}"],
      maxSteps: ["max_steps"],
      delegates: ["managed_agents"],
      tools: ["tools", 0],
    },
    {
      language: "python",
      role: "tool",
      names: ["{smolagents,transformers.agents,transformers.tools}.**.tool"],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "{smolagents,transformers.agents}.**.{DuckDuckGoSearchTool,WebSearchTool,VisitWebpageTool,GoogleSearchTool,WikipediaSearchTool}",
      ],
      capabilities: ["reads-untrusted-content"],
    },
    {
      language: "python",
      role: "tool",
      names: ["{smolagents,transformers.agents}.**.PythonInterpreterTool"],
      capabilities: ["executes-code"],
    },
    {
      language: "python",
      role: "model",
      names: ["smolagents.**.{HfApiModel,MLXModel,VLLMModel,InferenceClientModel,TransformersModel}"],
      provider: "huggingface",
      source: "hub",
      model: ["model_id", 0],
    },
    {
      language: "python",
      role: "model",
      names: ["smolagents.**.LiteLLMModel"],
      provider: "from-model",
      model: ["model_id", 0],
    },
    {
      language: "python",
      role: "model",
      names: ["smolagents.**.{OpenAIServerModel,OpenAIModel}"],
      provider: "openai",
      model: ["model_id", 0],
    },
    {
      language: "python",
      role: "model",
      names: ["smolagents.**.{AzureOpenAIServerModel,AzureOpenAIModel}"],
      provider: "azure.ai.openai",
      model: ["model_id", 0],
    },
    {
      language: "python",
      role: "agent",
      names: ["{smolagents,transformers.agents}.**.ManagedAgent"],
      runs: ["agent", 0],
      instructions: [],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "{smolagents,transformers.agents,transformers.tools}.**.Tool",
        "{smolagents,transformers.agents}.**.Tool.{from_hub,from_space,from_langchain,from_gradio,from_code}",
      ],
      name: ["name"],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "{smolagents,transformers,transformers.agents,transformers.tools}.load_tool",
        "smolagents.tools.load_tool",
      ],
      name: [0, "repo_id", "task_or_repo_id"],
    },
    { language: "python", role: "mcp-client", names: ["smolagents.**.{MCPClient,ToolCollection.from_mcp}"] },
    {
      language: "python",
      role: "model",
      names: ["transformers.agents.**.{HfApiEngine,HfEngine}"],
      provider: "huggingface",
      model: ["model", 0],
    },
    {
      language: "python",
      role: "model",
      names: ["smolagents.**.{LiteLLMRouterModel}"],
      provider: "from-model",
      model: ["model_id", 0],
    },
    {
      language: "python",
      role: "model",
      names: ["smolagents.**.{AmazonBedrockServerModel,AmazonBedrockModel}"],
      provider: "aws.bedrock",
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
    {
      language: "python",
      code: 'from smolagents.agents import ToolCallingAgent\nfrom smolagents import LiteLLMModel\nstock_agent = ToolCallingAgent(tools=[], model=LiteLLMModel(model_id="deepseek/deepseek-chat"))\n',
      finds: ["agent:stock_agent", "model:deepseek-chat"],
    },
    {
      language: "python",
      code: 'from transformers.agents import HfApiEngine, ReactJsonAgent, Tool\nclass Retriever(Tool):\n    name = "retriever"\n    description = "Finds"\n    def forward(self, query: str) -> str:\n        return query\nweb_agent = ReactJsonAgent(tools=[Retriever()], llm_engine=HfApiEngine("Qwen/Qwen2.5-72B-Instruct"))\n',
      finds: ["agent:web_agent", "tool:retriever", "model:Qwen/Qwen2.5-72B-Instruct"],
    },
    {
      language: "python",
      code: 'from smolagents import CodeAgent, load_tool\npainter = CodeAgent(tools=[load_tool("m-ric/text-to-image", trust_remote_code=True)], model=None)\n',
      finds: ["agent:painter", "tool:m-ric/text-to-image"],
    },
    {
      language: "python",
      code: 'from smolagents import ManagedAgent, CodeAgent, ToolCallingAgent\nclerk = ToolCallingAgent(tools=[], model=None)\nmanaged = ManagedAgent(clerk, "stock", "Keeps the stock")\nboss = CodeAgent(tools=[], model=None, managed_agents=[managed])\n',
      finds: ["agent:clerk", "agent:boss"],
    },
  ],
});
