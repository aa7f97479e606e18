import { defineSignature } from "../../../domain/signature.ts";

export const crewai = defineSignature({
  id: "crewai",
  title: "CrewAI",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: ["crewai", "crewai-tools"],
  },
  families: { pypi: ["crewai-"] },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: ["crewai.**.Agent"],
      name: ["role", "config.role", "name"],
      model: ["llm", "config.llm"],
      provider: "from-model",
      instructions: ["goal", "config.goal", "backstory", "config.backstory", "system_template"],
      maxSteps: ["max_iter"],
    },
    {
      language: "python",
      role: "pipeline",
      listed: true,
      names: ["crewai.**.Crew"],
    },
    {
      language: "python",
      role: "model",
      names: ["crewai.**.LLM"],
      model: ["model", 0],
      provider: "from-model",
    },
    {
      language: "python",
      role: "tool",
      names: ["crewai.tools.**.tool", "crewai_tools.tool"],
      name: [0, "name"],
    },
    {
      language: "python",
      role: "tool",
      names: ["crewai.tools.**.BaseTool", "crewai_tools.BaseTool"],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "crewai_tools.**.{SerperDevTool,ScrapeWebsiteTool,WebsiteSearchTool,EXASearchTool,FirecrawlScrapeWebsiteTool,FirecrawlSearchTool,BraveSearchTool,TavilySearchTool,SeleniumScrapingTool,YoutubeVideoSearchTool,YoutubeChannelSearchTool,GithubSearchTool,SpiderTool,ScrapflyScrapeWebsiteTool,BrowserbaseLoadTool,CodeDocsSearchTool,LinkupSearchTool}",
      ],
      capabilities: ["reads-untrusted-content"],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "crewai_tools.**.{FileReadTool,DirectoryReadTool,DirectorySearchTool,PDFSearchTool,TXTSearchTool,CSVSearchTool,JSONSearchTool,DOCXSearchTool,MDXSearchTool,XMLSearchTool,RagTool}",
      ],
      capabilities: ["reads-files"],
    },
    {
      language: "python",
      role: "tool",
      names: ["crewai_tools.**.{FileWriterTool,FileWriteTool}"],
      capabilities: ["writes-files"],
    },
    {
      language: "python",
      role: "tool",
      names: ["crewai_tools.**.{CodeInterpreterTool}"],
      capabilities: ["executes-code"],
    },
    {
      language: "python",
      role: "tool",
      names: [
        "crewai_tools.**.{WeaviateVectorSearchTool,QdrantVectorSearchTool,MongoDBVectorSearchTool,CouchbaseFTSVectorSearchTool}",
      ],
      capabilities: ["reads-private-data"],
    },
    {
      language: "python",
      role: "tool",
      names: ["crewai_tools.**.{PGSearchTool,MySQLSearchTool,NL2SQLTool,SnowflakeSearchTool}"],
      capabilities: ["reads-private-data"],
    },
    {
      language: "python",
      role: "tool",
      names: ["crewai_tools.**.{DallETool,VisionTool,ComposioTool,LlamaIndexTool,ZapierActionTool}"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "crewai_tools.**.{WebsiteSearchTool,DirectorySearchTool,PDFSearchTool,TXTSearchTool,CSVSearchTool,JSONSearchTool,DOCXSearchTool,MDXSearchTool,XMLSearchTool,YoutubeVideoSearchTool,YoutubeChannelSearchTool,GithubSearchTool,CodeDocsSearchTool,PGSearchTool,MySQLSearchTool,RagTool}",
      ],
      requires: ["config"],
      model: ["config.llm.config.model", "config.llm.config.model_name"],
      providerFrom: ["config.llm.provider", "config.llm.provider"],
      operation: "chat",
    },
    {
      language: "python",
      role: "model",
      names: [
        "crewai_tools.**.{WebsiteSearchTool,DirectorySearchTool,PDFSearchTool,TXTSearchTool,CSVSearchTool,JSONSearchTool,DOCXSearchTool,MDXSearchTool,XMLSearchTool,YoutubeVideoSearchTool,YoutubeChannelSearchTool,GithubSearchTool,CodeDocsSearchTool,PGSearchTool,MySQLSearchTool,RagTool}",
      ],
      requires: ["config"],
      model: ["config.embedder.config.model", "config.embedding_model.config.model_name"],
      providerFrom: ["config.embedder.provider", "config.embedding_model.provider"],
      operation: "embeddings",
    },
    {
      language: "python",
      role: "mcp-client",
      names: ["crewai_tools.**.MCPServerAdapter"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from crewai_tools import WebsiteSearchTool\ntool = WebsiteSearchTool(config=dict(llm=dict(provider="google", config=dict(model="gemini-3-flash-preview")), embedder=dict(provider="google", config=dict(model="gemini-embedding-001"))))\n',
      finds: ["tool:WebsiteSearchTool", "model:gemini-3-flash-preview", "model:gemini-embedding-001"],
    },
    {
      language: "python",
      code: 'from crewai import Agent\nfrom crewai_tools import SerperDevTool\nresearcher = Agent(role="Researcher", goal="g", backstory="b", tools=[SerperDevTool()], llm="gpt-4o")\n',
      finds: ["agent:Researcher", "tool:SerperDevTool", "model:gpt-4o"],
    },
    {
      language: "python",
      code: 'from ships import Crew\nCrew(agents=["captain"])\n',
      finds: [],
    },
  ],
});
