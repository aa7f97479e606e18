import { defineSignature } from "../../../domain/signature.ts";

export const autogen = defineSignature({
  id: "autogen",
  title: "AutoGen and AG2",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: ["autogen-agentchat", "autogen-ext", "pyautogen", "ag2", "autogen"],
    nuget: ["AutoGen", "AutoGen.Core", "AutoGen.OpenAI", "Microsoft.AutoGen.Core"],
  },
  families: { pypi: ["autogen-"] },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: [
        "{autogen,ag2}.**.{AssistantAgent,ConversableAgent,UserProxyAgent,GroupChatManager,GPTAssistantAgent,RetrieveUserProxyAgent,RetrieveAssistantAgent,SwarmAgent,MultimodalConversableAgent,SocietyOfMindAgent,CaptainAgent,ReasoningAgent,WebSurferAgent,DeepResearchAgent}",
        "autogen_agentchat.agents.**.{AssistantAgent,UserProxyAgent,CodeExecutorAgent,SocietyOfMindAgent}",
        "autogen_ext.agents.**.{MultimodalWebSurfer,FileSurfer,OpenAIAssistantAgent,MagenticOneCoderAgent}",
      ],
      name: ["name", 0],
      model: ["llm_config.model", "llm_config.config_list.model"],
      provider: "from-model",
      instructions: ["system_message"],
      maxSteps: ["max_consecutive_auto_reply"],
    },
    {
      language: "python",
      role: "pipeline",
      names: [
        "autogen_agentchat.teams.**.{RoundRobinGroupChat,SelectorGroupChat,Swarm,MagenticOneGroupChat}",
        "{autogen,ag2}.**.GroupChat",
      ],
    },
    {
      language: "python",
      role: "model",
      names: ["autogen_ext.models.openai.**.OpenAIChatCompletionClient"],
      provider: "openai",
    },
    {
      language: "python",
      role: "model",
      names: ["autogen_ext.models.openai.**.AzureOpenAIChatCompletionClient"],
      provider: "azure.ai.openai",
    },
    {
      language: "python",
      role: "model",
      names: ["autogen_ext.models.anthropic.**.AnthropicChatCompletionClient"],
      provider: "anthropic",
    },
    {
      language: "python",
      role: "model",
      names: ["autogen_ext.models.ollama.**.OllamaChatCompletionClient"],
      provider: "ollama",
      source: "local-runtime",
    },
    {
      language: "python",
      role: "tool",
      names: ["{autogen,ag2}.**.register_function"],
      name: ["name"],
      offeredTo: ["caller"],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "{autogen,ag2}.tools.**.{DuckDuckGoSearchTool,TavilySearchTool,SearxngSearchTool,GoogleSearchTool,PerplexitySearchTool,BrowserUseTool,Crawl4AITool,DeepResearchTool,WikipediaQueryRunTool,WikipediaPageLoadTool,YoutubeSearchTool,WebSearchPreviewTool}",
      ],
      capabilities: ["reads-untrusted-content"],
    },
    {
      language: "python",
      role: "tool",
      names: ["autogen_core.tools.**.FunctionTool"],
      name: ["name", 0],
    },
    {
      language: "python",
      role: "tool",
      names: ["autogen_ext.**.{PythonCodeExecutionTool,LocalCommandLineCodeExecutor}"],
      capabilities: ["executes-code"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from autogen import ConversableAgent, register_function\ndef move(to: str) -> str:\n    return to\n\nwhite = ConversableAgent(name="white", llm_config={"config_list": [{"model": "gpt-4o-mini"}]})\nregister_function(move, caller=white, executor=white, name="make_move", description="Move a piece.")\n',
      finds: ["agent:white", "tool:make_move", "model:gpt-4o-mini"],
    },
    {
      language: "python",
      code: 'from autogen_agentchat.agents import AssistantAgent\nfrom autogen_ext.models.openai import OpenAIChatCompletionClient\na = AssistantAgent(name="writer", model_client=OpenAIChatCompletionClient(model="gpt-4o"))\n',
      finds: ["agent:writer", "model:gpt-4o"],
    },
    {
      language: "python",
      code: "class AssistantAgent:\n    pass\n\nAssistantAgent()\n",
      finds: [],
    },
  ],
});
