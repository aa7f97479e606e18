import type { SymbolSpec } from "../../../domain/signature.ts";

/** Services, agents, tools, prompts, stores and guardrails. */
export const serviceSymbols: readonly SymbolSpec[] = [
  {
    language: "java",
    role: "agent",
    names: ["dev.langchain4j.service.AiServices", "dev.langchain4j.service.AiServices.create"],
    name: [0],
    model: [],
    instructions: ["systemMessage", "systemMessageProvider"],
    tools: ["tools", "toolProvider", "toolProviders"],
    maxSteps: ["maxSequentialToolsInvocations"],
  },
  {
    language: "java",
    role: "agent",
    names: ["dev.langchain4j.service.spring.AiService", "io.quarkiverse.langchain4j.RegisterAiService"],
    name: [],
    model: [],
    instructions: [],
    tools: ["tools"],
  },
  {
    language: "java",
    role: "agent",
    names: [
      "dev.langchain4j.agentic.Agent",
      "dev.langchain4j.agentic.declarative.{SequenceAgent,ParallelAgent,ParallelMapperAgent,LoopAgent,ConditionalAgent,SupervisorAgent,PlannerAgent}",
    ],
    name: ["name"],
    model: [],
    instructions: [],
    maxSteps: ["maxIterations", "maxAgentsInvocations"],
  },
  {
    language: "java",
    role: "guardrail",
    names: [
      "dev.langchain4j.service.guardrail.{InputGuardrails,OutputGuardrails}",
      "io.quarkiverse.langchain4j.guardrails.{InputGuardrails,OutputGuardrails}",
    ],
    name: ["value", 0],
  },
  {
    language: "java",
    role: "agent",
    names: [
      "dev.langchain4j.agentic.AgenticServices.{agentBuilder,sequenceBuilder,loopBuilder,parallelBuilder,parallelMapperBuilder,conditionalBuilder,supervisorBuilder,plannerBuilder,createAgenticSystem}",
    ],
    name: ["name", 0],
    model: [],
    instructions: ["systemMessage", "systemMessageProvider"],
    tools: ["tools", "toolProvider", "toolProviders"],
    delegates: ["subAgents"],
    maxSteps: ["maxIterations", "maxAgentsInvocations"],
  },
  {
    language: "java",
    role: "tool",
    names: ["dev.langchain4j.agent.tool.Tool", "dev.langchain4j.agent.tool.ToolSpecification"],
    name: ["name"],
    description: ["description"],
  },
  {
    language: "java",
    role: "tool",
    names: ["dev.langchain4j.web.search.WebSearchTool", "dev.langchain4j.web.search.WebSearchTool.from"],
    capabilities: ["reads-untrusted-content"],
  },
  {
    language: "java",
    role: "tool",
    names: [
      "dev.langchain4j.code.judge0.Judge0JavaScriptExecutionTool",
      "dev.langchain4j.code.azure.acads.SessionsREPLTool",
      "dev.langchain4j.agent.tool.graalvm.{GraalVmJavaScriptExecutionTool,GraalVmPythonExecutionTool}",
    ],
    capabilities: ["executes-code"],
  },
  {
    language: "java",
    role: "prompt",
    names: [
      "dev.langchain4j.service.SystemMessage",
      "dev.langchain4j.data.message.SystemMessage",
      "dev.langchain4j.data.message.SystemMessage.{from,systemMessage}",
    ],
    speaksForSystem: true,
    instructions: ["value", 0],
  },
  {
    language: "java",
    role: "prompt",
    names: [
      "dev.langchain4j.service.UserMessage",
      "dev.langchain4j.model.input.PromptTemplate",
      "dev.langchain4j.model.input.PromptTemplate.from",
      "dev.langchain4j.model.input.structured.StructuredPrompt",
    ],
    instructions: ["value", 0],
  },
  {
    language: "java",
    role: "vector-store",
    names: [
      "dev.langchain4j.store.embedding.{astradb,cassandra,chroma,coherence,couchbase,elasticsearch,hibernate,infinispan,mariadb,milvus,mongodb,opensearch,oracle,pgvector,pinecone,qdrant,redis,tablestore,vespa,weaviate}.*EmbeddingStore",
      "dev.langchain4j.store.embedding.azure.{search,cosmos.nosql,cosmos.mongo.vcore}.*EmbeddingStore",
      "dev.langchain4j.community.store.embedding.{redis,clickhouse,duckdb,neo4j,s3,alloydb,cloudsql,yugabytedb}.*EmbeddingStore",
      "dev.langchain4j.rag.content.retriever.azure.search.AzureAiSearchContentRetriever",
    ],
    collection: ["collectionName", "indexName", "tableName", "index", "table"],
  },
  {
    language: "java",
    role: "vector-store",
    names: [
      "dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore",
      "dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore.{fromFile,fromJson}",
    ],
    technology: "in-memory",
    collection: [],
  },
  {
    language: "java",
    role: "mcp-client",
    names: [
      "dev.langchain4j.mcp.client.DefaultMcpClient",
      "dev.langchain4j.mcp.client.transport.stdio.StdioMcpTransport",
      "dev.langchain4j.mcp.client.transport.http.{HttpMcpTransport,StreamableHttpMcpTransport}",
      "dev.langchain4j.mcp.client.transport.websocket.WebSocketMcpTransport",
    ],
    name: ["key", "clientName"],
  },
];
