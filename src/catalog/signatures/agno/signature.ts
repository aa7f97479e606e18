import { defineSignature } from "../../../domain/signature.ts";

export const agno = defineSignature({
  id: "agno",
  title: "Agno",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: ["agno", "phidata"],
  },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: ["{agno,phi}.**.{Agent,Assistant,Team}"],
      name: ["name"],
      instructions: ["instructions", "system_message"],
      delegates: ["members", "team"],
      model: ["model"],
      provider: "from-model",
      maxSteps: ["tool_call_limit"],
    },
    {
      language: "python",
      role: "model",
      names: ["{agno.models,phi.model,phi.llm}.openai.**.{OpenAIChat,OpenAIResponses}"],
      provider: "openai",
      model: ["id", "model"],
      defaultModel: "gpt-4o",
    },
    {
      language: "python",
      role: "model",
      names: ["{agno.models,phi.model}.{anthropic}.**.Claude"],
      provider: "anthropic",
      model: ["id"],
    },
    {
      language: "python",
      role: "model",
      names: ["{agno.models,phi.model}.google.**.Gemini"],
      provider: "gcp.gemini",
      model: ["id"],
    },
    {
      language: "python",
      role: "model",
      names: ["{agno.models,phi.model}.groq.**.Groq"],
      provider: "groq",
      model: ["id"],
    },
    {
      language: "python",
      role: "model",
      names: ["{agno.models,phi.model,phi.llm}.ollama.**.Ollama"],
      provider: "ollama",
      source: "local-runtime",
      model: ["id", "model"],
    },
    {
      language: "python",
      role: "model",
      names: [
        "{agno.models,phi.model}.{deepseek,xai,mistral,together,nebius,cohere,perplexity,openrouter}.**.{DeepSeek,xAI,MistralChat,Together,Nebius,Cohere,Perplexity,OpenRouter}",
      ],
      model: ["id"],
    },
    {
      language: "python",
      role: "vector-store",
      names: ["agno.vectordb.lancedb.**.LanceDb"],
      technology: "lancedb",
      collection: ["table_name"],
    },
    {
      language: "python",
      role: "vector-store",
      names: ["agno.vectordb.pgvector.**.PgVector", "phi.vectordb.pgvector.**.{PgVector,PgVector2}"],
      technology: "pgvector",
      collection: ["table_name", "collection"],
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "agno.vectordb.{qdrant,chroma,pineconedb,pinecone,milvus,weaviate}.**.{Qdrant,ChromaDb,PineconeDb,Milvus,Weaviate}",
      ],
    },
    {
      language: "python",
      role: "toolkit",
      names: [
        "{agno,phi}.tools.**.{DuckDuckGo,DuckDuckGoTools,GoogleSearch,GoogleSearchTools,SerpApiTools,ExaTools,TavilyTools,Newspaper4k,Newspaper4kTools,NewspaperTools,HackerNews,HackerNewsTools,WebsiteTools,FirecrawlTools,Crawl4aiTools,ArxivTools,WikipediaTools,YFinanceTools,YouTubeTools,BraveSearchTools,JinaReaderTools,ScrapeGraphTools}",
      ],
      capabilities: ["reads-untrusted-content"],
    },
    {
      language: "python",
      role: "toolkit",
      names: ["{agno,phi}.tools.**.{PythonTools}"],
      capabilities: ["executes-code"],
    },
    {
      language: "python",
      role: "toolkit",
      names: ["{agno,phi}.tools.**.{ShellTools}"],
      capabilities: ["runs-commands"],
    },
    {
      language: "python",
      role: "toolkit",
      names: ["{agno,phi}.tools.**.{FileTools}"],
      capabilities: ["reads-files", "writes-files"],
    },
    {
      language: "python",
      role: "toolkit",
      names: ["{agno,phi}.tools.**.{EmailTools,SlackTools,TwilioTools,GmailTools,TelegramTools,ResendTools}"],
      capabilities: ["sends-outside"],
    },
    {
      language: "python",
      role: "toolkit",
      names: ["{agno,phi}.tools.**.{SQLTools,DuckDbTools,PostgresTools,CsvTools,PandasTools}"],
      capabilities: ["reads-private-data"],
    },
    {
      language: "python",
      role: "mcp-client",
      names: ["agno.tools.mcp.**.{MCPTools,MultiMCPTools}"],
    },
    {
      language: "python",
      role: "tool",
      names: ["agno.tools.tool", "agno.tools.decorator.tool"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from agno.agent import Agent\nfrom agno.models.openai import OpenAIChat\nfrom agno.tools.duckduckgo import DuckDuckGoTools\nweb = Agent(name="Web", model=OpenAIChat(id="gpt-4o"), tools=[DuckDuckGoTools()])\n',
      finds: ["agent:Web", "model:gpt-4o", "tool:DuckDuckGoTools"],
    },
    {
      language: "python",
      code: 'from agnostic import Agent\nAgent(name="z")\n',
      finds: [],
    },
  ],
});
