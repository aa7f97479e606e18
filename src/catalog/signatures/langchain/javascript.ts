import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";
import { JAVASCRIPT, modelSpec, servedModels } from "./models.ts";
import { storeSpecs } from "./stores.ts";

const WHOLE = "{langchain,@langchain/classic}";
const CHAINS =
  "{LLMChain,ConversationChain,RetrievalQAChain,ConversationalRetrievalQAChain,VectorDBQAChain,MultiRetrievalQAChain,MultiPromptChain,SqlDatabaseChain,APIChain,loadQAChain,loadSummarizationChain,createRetrievalChain,createStuffDocumentsChain,createHistoryAwareRetriever,createOpenAPIChain}";
const TEMPLATES =
  "{PromptTemplate,ChatPromptTemplate,SystemMessagePromptTemplate,HumanMessagePromptTemplate,FewShotPromptTemplate}";

/** LangChain in TypeScript and JavaScript. */
export const javascriptSymbols: readonly SymbolSpec[] = [
  modelSpec(JAVASCRIPT, ["ChatOpenAI", "OpenAI", "OpenAIEmbeddings"], { provider: "openai" }),
  ...servedModels(JAVASCRIPT),
  ...storeSpecs("javascript"),
  {
    language: "javascript",
    role: "client",
    names: ["@langchain/openai.OpenAIClient"],
    provider: "openai",
  },
  {
    language: "javascript",
    role: "model",
    names: [`${WHOLE}/**.initChatModel`, `${WHOLE}.initChatModel`],
    model: [0, "model"],
    provider: "from-model",
  },
  {
    language: "javascript",
    role: "agent",
    names: [
      `${WHOLE}.{createAgent,createReactAgent}`,
      `${WHOLE}/agents.{createAgent,createReactAgent,createToolCallingAgent,createOpenAIFunctionsAgent,createOpenAIToolsAgent,createStructuredChatAgent,createXmlAgent}`,
    ],
    model: ["llm", "model"],
    provider: "from-model",
    instructions: ["prompt", "systemPrompt", "stateModifier"],
    tools: ["tools"],
  },
  {
    language: "javascript",
    role: "agent",
    names: [`${WHOLE}/agents.{initializeAgentExecutor,initializeAgentExecutorWithOptions}`],
    model: [1],
    provider: "from-model",
    tools: [0],
  },
  {
    language: "javascript",
    role: "agent",
    names: [
      `${WHOLE}/agents.{ChatAgent,ChatConversationalAgent,ZeroShotAgent,OpenAIAgent,StructuredChatAgent,XMLAgent}.fromLLMAndTools`,
    ],
    model: [0],
    provider: "from-model",
    tools: [1],
    instructions: ["2.systemMessage", "2.prefix"],
  },
  {
    language: "javascript",
    role: "agent",
    names: [`${WHOLE}/agents.AgentExecutor`, `${WHOLE}/agents.AgentExecutor.fromAgentAndTools`],
    runs: ["agent"],
    instructions: [],
  },
  {
    language: "javascript",
    role: "guardrail",
    names: ["langchain.{piiMiddleware,humanInTheLoopMiddleware,openAIModerationMiddleware}"],
  },
  {
    language: "javascript",
    role: "tool",
    names: [
      "@langchain/core/tools.{tool,Tool,DynamicTool,DynamicStructuredTool,StructuredTool}",
      `${WHOLE}/tools.{tool,Tool,DynamicTool,DynamicStructuredTool,StructuredTool}`,
      "langchain.{tool,Tool,DynamicTool,DynamicStructuredTool,StructuredTool}",
      `${WHOLE}/tools/retriever.createRetrieverTool`,
    ],
    name: ["name"],
  },
  {
    language: "javascript",
    role: "tool",
    names: [
      "{@langchain/community,@langchain/tavily,@langchain/exa,langchain,@langchain/classic}/**.{TavilySearch,TavilySearchResults,TavilyExtract,ExaSearchResults,BraveSearch,SerpAPI,Serper,SearchApi,GoogleCustomSearch,DuckDuckGoSearch,WikipediaQueryRun,WebBrowser,SearxngSearch,RequestsGetTool}",
    ],
    capabilities: ["reads-untrusted-content"],
  },
  {
    language: "javascript",
    role: "tool",
    names: ["@langchain/community/tools/calculator.Calculator"],
    capabilities: [],
  },
  {
    language: "javascript",
    role: "toolkit",
    names: [`${WHOLE}/agents/toolkits/sql.SqlToolkit`],
    capabilities: ["reads-private-data", "changes-data"],
  },
  {
    language: "javascript",
    role: "mcp-client",
    names: ["@langchain/mcp-adapters.MultiServerMCPClient"],
    servers: [0, "mcpServers"],
  },
  {
    language: "javascript",
    role: "prompt",
    names: [`@langchain/core/prompts.${TEMPLATES}`, `@langchain/core/prompts.${TEMPLATES}.{fromTemplate,fromMessages}`],
    name: [],
    instructions: ["template", 0],
  },
  {
    language: "javascript",
    role: "prompt",
    names: ["@langchain/core/messages.SystemMessage", "langchain.SystemMessage"],
    name: [],
    instructions: ["content", 0],
    speaksForSystem: true,
  },
  {
    language: "javascript",
    role: "prompt",
    names: [`${WHOLE}/hub.pull`, `${WHOLE}/hub/node.pull`],
    source: "hub",
    name: [0],
    instructions: [],
  },
  {
    language: "javascript",
    role: "pipeline",
    listed: true,
    names: [`${WHOLE}/chains/**.${CHAINS}`, `${WHOLE}/chains/**.${CHAINS}.fromLLM`],
  },
];

export const javascriptExamples: readonly SignatureExample[] = [
  {
    language: "typescript",
    code: 'import { Tool } from "@langchain/core/tools";\nexport class Scraper extends Tool {\n  name = "web_scraper_tool";\n  description = "Reads a page";\n  async _call(url: string) {\n    return url;\n  }\n}\n',
    finds: ["tool:web_scraper_tool"],
  },
  {
    language: "typescript",
    code: 'import { AgentExecutor, createToolCallingAgent } from "@langchain/classic/agents";\nimport { ChatOpenAI } from "@langchain/openai";\nconst desk = createToolCallingAgent({ llm: new ChatOpenAI({ model: "gpt-4o" }), tools: [] });\nexport const executor = new AgentExecutor({ agent: desk, tools: [] });\n',
    finds: ["agent:desk", "model:gpt-4o"],
  },
  {
    language: "typescript",
    code: 'import { SingleStoreVectorStore } from "@langchain/community/vectorstores/singlestore";\nexport const open = (embeddings: any, config: any) => new SingleStoreVectorStore(embeddings, config);\n',
    finds: ["vector-store:singlestore"],
  },
  {
    language: "typescript",
    code: 'import { PineconeStore } from "@langchain/pinecone";\nexport const open = (embeddings: any, index: any) => PineconeStore.fromExistingIndex(embeddings, { pineconeIndex: index });\n',
    finds: ["vector-store:pinecone"],
  },
  {
    language: "typescript",
    code: 'import { ChatAnthropic } from "@langchain/anthropic";\nexport async function follow(config: any, schema: any, text: string) {\n  const model = new ChatAnthropic({ model: config.modelName });\n  return model.withStructuredOutput(schema).invoke(text);\n}\n',
    finds: ["operation:chat in follow", "ai-service:anthropic"],
  },
  {
    language: "typescript",
    code: 'import { OpenAIClient } from "@langchain/openai";\nexport const hear = (file: any) => new OpenAIClient({}).audio.transcriptions.create({ file, model: "whisper-1" });\n',
    finds: ["model:whisper-1"],
  },
  {
    language: "typescript",
    code: 'import { AgentExecutor } from "./estate";\nexport const executor = new AgentExecutor({ agent: "house", tools: [] });\n',
    finds: [],
  },
];
