import { defineSignature } from "../../../domain/signature.ts";

export const mastra = defineSignature({
  id: "mastra",
  title: "Mastra",
  category: "agent-framework",
  provider: null,
  packages: {
    npm: ["@mastra/core", "mastra", "@mastra/memory", "@mastra/rag", "@mastra/mcp", "@mastra/pg"],
  },
  families: { npm: ["@mastra/"] },
  symbols: [
    {
      language: "javascript",
      role: "agent",
      names: ["@mastra/core/**.Agent", "@mastra/core.Agent"],
      name: ["name", "id"],
      provider: "from-model",
    },
    {
      language: "javascript",
      role: "tool",
      names: ["@mastra/core/**.createTool", "@mastra/core.createTool"],
      name: ["id"],
    },
    {
      language: "javascript",
      role: "mcp-server",
      names: ["@mastra/mcp.MCPServer"],
    },
    {
      language: "javascript",
      role: "mcp-client",
      names: ["@mastra/mcp.{MCPClient,MCPConfiguration}"],
    },
    {
      language: "javascript",
      role: "vector-store",
      names: ["@mastra/pg.PgVector"],
      technology: "pgvector",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: ["@mastra/pinecone.PineconeVector"],
      technology: "pinecone",
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "@mastra/{chroma,qdrant,libsql,lance,upstash}.{ChromaVector,QdrantVector,LibSQLVector,LanceVectorStore,UpstashVector}",
      ],
    },
  ],
  examples: [
    {
      language: "typescript",
      code: 'import { Agent } from "@mastra/core/agent";\nexport const cook = new Agent({ name: "Chef", instructions: "Cook.", model: "openai/gpt-4o" });\n',
      finds: ["agent:Chef", "model:gpt-4o"],
    },
    {
      language: "typescript",
      code: 'import { Agent } from "undici";\nnew Agent({ name: "x", keepAliveTimeout: 10 });\n',
      finds: [],
    },
  ],
});
