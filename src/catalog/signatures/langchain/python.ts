import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";
import { modelSpec, PYTHON, servedModels } from "./models.ts";
import { storeSpecs } from "./stores.ts";

const CORE = "{langchain,langchain_community,langchain_classic,langchain_experimental,langchain_core}";
const PLAIN = "{langchain,langchain_community,langchain_classic}";
const OPENAI = { ...PYTHON, anywhere: "{langchain,langchain_community,langchain_classic,langchain_openai}.**." };
const TEMPLATES =
  "{PromptTemplate,ChatPromptTemplate,SystemMessagePromptTemplate,HumanMessagePromptTemplate,FewShotPromptTemplate}";

const MODELS: readonly SymbolSpec[] = [
  modelSpec(OPENAI, ["ChatOpenAI"], { provider: "openai", defaultModel: "gpt-3.5-turbo" }),
  modelSpec(OPENAI, ["OpenAI"], { provider: "openai", defaultModel: "gpt-3.5-turbo-instruct" }),
  modelSpec(OPENAI, ["OpenAIEmbeddings"], { provider: "openai", defaultModel: "text-embedding-ada-002" }),
  ...servedModels(PYTHON),
  {
    language: "python",
    role: "model",
    names: [`${CORE}.**.init_chat_model`, `${CORE}.**.init_embeddings`],
    model: ["model", 0],
    provider: "from-model",
  },
  {
    language: "python",
    role: "model",
    names: [
      "langchain_text_splitters.**.SentenceTransformersTokenTextSplitter",
      `${PLAIN}.text_splitter.SentenceTransformersTokenTextSplitter`,
    ],
    provider: "huggingface",
    source: "hub",
    model: ["model_name"],
  },
];

const AGENTS: readonly SymbolSpec[] = [
  {
    language: "python",
    role: "agent",
    names: [
      `${CORE}.agents.**.{create_agent,create_react_agent,create_tool_calling_agent,create_openai_functions_agent,create_openai_tools_agent,create_structured_chat_agent,create_json_chat_agent,create_xml_agent,create_self_ask_with_search_agent,ZeroShotAgent,ConversationalAgent}`,
      `${CORE}.agents.{create_agent,create_react_agent,create_tool_calling_agent}`,
      `${CORE}.**.{create_sql_agent,create_pandas_dataframe_agent,create_csv_agent,create_python_agent,create_json_agent,create_openapi_agent,create_spark_sql_agent}`,
    ],
    model: ["model", "llm", 0],
    provider: "from-model",
    tools: ["tools", 1],
    instructions: ["system_prompt", "prompt"],
  },
  {
    language: "python",
    role: "agent",
    names: [`${CORE}.agents.**.initialize_agent`, `${CORE}.agents.initialize_agent`],
    model: ["llm", 1],
    provider: "from-model",
    tools: ["tools", 0],
  },
  {
    language: "python",
    role: "agent",
    names: [`${CORE}.**.{AgentExecutor,AgentExecutor.from_agent_and_tools}`],
    runs: ["agent"],
    instructions: [],
  },
  {
    language: "python",
    role: "guardrail",
    names: [
      "langchain.agents.middleware.**.{PIIMiddleware,HumanInTheLoopMiddleware,ModelCallLimitMiddleware,ToolCallLimitMiddleware,OpenAIModerationMiddleware}",
      "langchain_openai.middleware.**.OpenAIModerationMiddleware",
    ],
  },
];

const TOOLS: readonly SymbolSpec[] = [
  {
    language: "python",
    role: "tool",
    names: [`${CORE}.**.tools.**.tool`, `${CORE}.**.tool`],
  },
  {
    language: "python",
    role: "tool",
    names: [
      `${CORE}.**.{Tool,StructuredTool,BaseTool}`,
      `${CORE}.**.{Tool,StructuredTool}.from_function`,
      `${CORE}.**.create_retriever_tool`,
    ],
    name: ["name", 1],
    description: ["description"],
  },
  {
    language: "python",
    role: "tool",
    names: [`${CORE}.**.{ShellTool,BashProcess}`],
    capabilities: ["runs-commands"],
  },
  {
    language: "python",
    role: "tool",
    names: [`${CORE}.**.{PythonREPLTool,PythonREPL,PythonAstREPLTool}`],
    capabilities: ["executes-code"],
  },
  {
    language: "python",
    role: "tool",
    names: [
      "{langchain_community,langchain,langchain_tavily,langchain_google_community,langchain_exa}.**.{TavilySearchResults,TavilySearch,TavilyExtract,DuckDuckGoSearchRun,DuckDuckGoSearchResults,GoogleSearchRun,GoogleSearchResults,BraveSearch,SerpAPIWrapper,BingSearchRun,WikipediaQueryRun,ArxivQueryRun,PubmedQueryRun,ExaSearchResults,RequestsGetTool,YouTubeSearchTool,SearxSearchRun,GoogleSerperAPIWrapper,GoogleSerperRun}",
    ],
    capabilities: ["reads-untrusted-content"],
  },
  {
    language: "python",
    role: "tool",
    names: ["{langchain_community,langchain_google_community}.**.{GmailSearch,GmailGetThread,GmailGetMessage}"],
    capabilities: ["reads-private-data", "reads-untrusted-content"],
  },
  {
    language: "python",
    role: "tool",
    names: ["{langchain_community,langchain_google_community}.**.GmailCreateDraft"],
    capabilities: ["changes-data"],
  },
  {
    language: "python",
    role: "tool",
    names: ["{langchain_community,langchain}.**.{RequestsPostTool,GmailSendMessage,SlackSendMessage}"],
    capabilities: ["sends-outside"],
  },
  {
    language: "python",
    role: "tool",
    names: ["{langchain_community,langchain}.**.{ReadFileTool,ListDirectoryTool,FileSearchTool}"],
    capabilities: ["reads-files"],
  },
  {
    language: "python",
    role: "tool",
    names: ["{langchain_community,langchain}.**.{WriteFileTool,DeleteFileTool,MoveFileTool,CopyFileTool}"],
    capabilities: ["writes-files"],
  },
  {
    language: "python",
    role: "toolkit",
    names: ["{langchain_community,langchain}.**.SQLDatabaseToolkit"],
    capabilities: ["reads-private-data", "changes-data"],
  },
  {
    language: "python",
    role: "toolkit",
    names: ["{langchain_community,langchain_google_community}.**.{GmailToolkit,O365Toolkit}"],
    capabilities: ["reads-private-data", "sends-outside"],
  },
  {
    language: "python",
    role: "toolkit",
    names: ["langchain_community.**.FileManagementToolkit"],
    capabilities: ["reads-files", "writes-files"],
  },
  {
    language: "python",
    role: "toolkit",
    names: ["{langchain_community,langchain_google_community}.**.PlayWrightBrowserToolkit"],
    capabilities: ["reads-untrusted-content", "sends-outside"],
  },
  {
    language: "python",
    role: "mcp-client",
    names: ["langchain_mcp_adapters.**.MultiServerMCPClient"],
    servers: [0, "connections"],
  },
];

const PROMPTS: readonly SymbolSpec[] = [
  {
    language: "python",
    role: "prompt",
    names: [`${CORE}.**.${TEMPLATES}`, `${CORE}.**.${TEMPLATES}.{from_template,from_messages}`],
    name: [],
    instructions: ["template", "messages", 0],
  },
  {
    language: "python",
    role: "prompt",
    names: [`${CORE}.**.SystemMessage`],
    name: [],
    instructions: ["content", 0],
    speaksForSystem: true,
  },
  {
    language: "python",
    role: "prompt",
    names: ["langchain.hub.pull", "langchainhub.pull", "langsmith.**.Client().pull_prompt"],
    source: "hub",
    name: [0],
    instructions: [],
  },
  {
    language: "python",
    role: "pipeline",
    listed: true,
    names: [
      `${CORE}.**.{RetrievalQA,ConversationalRetrievalChain,LLMChain,ConversationChain,SQLDatabaseChain,RetrievalQAWithSourcesChain,load_summarize_chain,load_qa_chain,create_retrieval_chain,create_stuff_documents_chain,create_history_aware_retriever}`,
      `${CORE}.**.{RetrievalQA,ConversationalRetrievalChain,RetrievalQAWithSourcesChain}.{from_chain_type,from_llm}`,
    ],
  },
];

/** LangChain in Python. */
export const pythonSymbols: readonly SymbolSpec[] = [
  ...MODELS,
  ...storeSpecs("python"),
  ...AGENTS,
  ...TOOLS,
  ...PROMPTS,
];

export const pythonExamples: readonly SignatureExample[] = [
  {
    language: "python",
    code: 'from langchain.agents import create_agent\nfrom langchain.chat_models import init_chat_model\nllm = init_chat_model("gpt-4o")\ndesk = create_agent(llm)\n',
    finds: ["agent:desk", "model:gpt-4o"],
  },
  {
    language: "python",
    code: 'from langchain_openai import ChatOpenAI\nfrom langgraph.prebuilt import create_react_agent\nfrom langchain_core.tools import tool\n\n@tool\ndef lookup(q: str) -> str:\n    """Look it up."""\n    return q\n\nagent = create_react_agent(ChatOpenAI(model="gpt-4o"), tools=[lookup])\n',
    finds: ["model:gpt-4o", "agent:agent", "tool:lookup"],
  },
  {
    language: "python",
    code: 'from langchain_chroma import Chroma\nstore = Chroma(collection_name="docs")\n',
    finds: ["vector-store:chroma"],
  },
  {
    language: "python",
    code: "from hardware import tool\n\n@tool\ndef hammer():\n    pass\n",
    finds: [],
  },
  {
    language: "python",
    code: 'from langchain_core.tools import BaseTool\nclass Weather(BaseTool):\n    name: str = "weather"\n    def _run(self, city: str) -> str:\n        return city\n',
    finds: ["tool:weather"],
  },
  {
    language: "python",
    code: 'from langchain_anthropic import ChatAnthropic\ndef answer(q):\n    return ChatAnthropic(model="claude-sonnet-4-5").with_structured_output(dict).invoke(q)\n',
    finds: ["model:claude-sonnet-4-5", "operation:chat in answer", "ai-service:anthropic"],
  },
  {
    language: "python",
    code: 'from langchain_aws import ChatBedrock\nHOUSE_RULES = "You help people to find their way in the house."\nllm = ChatBedrock(model_id="anthropic.claude-3-sonnet-20240229-v1:0", system_prompt_with_tools=HOUSE_RULES)\n',
    finds: ["model:anthropic.claude-3-sonnet-20240229-v1:0", "prompt:HOUSE_RULES"],
  },
  {
    language: "python",
    code: 'from langchain_community.vectorstores import SingleStoreDB\nstore = SingleStoreDB(embedding=None, table_name="docs")\n',
    finds: ["vector-store:singlestore"],
  },
  {
    language: "python",
    code: "from furniture import BaseTool\nclass Saw(BaseTool):\n    name: str = 'saw'\n",
    finds: [],
  },
];
