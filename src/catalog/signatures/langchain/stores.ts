import type { SymbolSpec } from "../../../domain/signature.ts";

/** Classes of one technology's stores, as each language names them. */
interface Stored {
  readonly technology: string;
  /** Packages that only LangChain's users of this store have, beside those that hold all stores. */
  readonly own?: readonly string[];
  readonly python: readonly string[];
  readonly javascript: readonly string[];
}

const STORED: readonly Stored[] = [
  { technology: "chroma", own: ["langchain_chroma"], python: ["Chroma"], javascript: ["Chroma"] },
  { technology: "faiss", python: ["FAISS"], javascript: ["FaissStore"] },
  {
    technology: "pinecone",
    own: ["langchain_pinecone", "@langchain/pinecone"],
    python: ["Pinecone", "PineconeVectorStore"],
    javascript: ["PineconeStore"],
  },
  {
    technology: "qdrant",
    own: ["langchain_qdrant", "@langchain/qdrant"],
    python: ["Qdrant", "QdrantVectorStore"],
    javascript: ["QdrantVectorStore"],
  },
  {
    technology: "weaviate",
    own: ["langchain_weaviate", "@langchain/weaviate"],
    python: ["Weaviate", "WeaviateVectorStore"],
    javascript: ["WeaviateStore"],
  },
  { technology: "milvus", own: ["langchain_milvus"], python: ["Milvus", "Zilliz"], javascript: ["Milvus", "Zilliz"] },
  {
    technology: "pgvector",
    own: ["langchain_postgres", "@langchain/pgvector"],
    python: ["PGVector", "PGVectorStore"],
    javascript: ["PGVectorStore", "TypeORMVectorStore"],
  },
  {
    technology: "redis",
    own: ["langchain_redis", "@langchain/redis"],
    python: ["Redis", "RedisVectorStore"],
    javascript: ["RedisVectorStore", "FluentRedisVectorStore"],
  },
  {
    technology: "elasticsearch",
    own: ["langchain_elasticsearch"],
    python: ["ElasticsearchStore", "ElasticVectorSearch"],
    javascript: ["ElasticVectorSearch"],
  },
  { technology: "opensearch", python: ["OpenSearchVectorSearch"], javascript: ["OpenSearchVectorStore"] },
  { technology: "lancedb", python: ["LanceDB"], javascript: ["LanceDB"] },
  {
    technology: "azure-ai-search",
    python: ["AzureSearch"],
    javascript: ["AzureAISearchVectorStore"],
  },
  {
    technology: "azure-cosmos-db",
    own: ["langchain_azure_ai", "@langchain/azure-cosmosdb"],
    python: ["AzureCosmosDBVectorSearch", "AzureCosmosDBNoSqlVectorSearch"],
    javascript: ["AzureCosmosDBVectorStore", "AzureCosmosDBNoSQLVectorStore"],
  },
  { technology: "supabase", python: ["SupabaseVectorStore"], javascript: ["SupabaseVectorStore"] },
  {
    technology: "mongodb-atlas",
    own: ["langchain_mongodb", "@langchain/mongodb"],
    python: ["MongoDBAtlasVectorSearch"],
    javascript: ["MongoDBAtlasVectorSearch"],
  },
  {
    technology: "astra",
    own: ["langchain_astradb"],
    python: ["AstraDB", "AstraDBVectorStore"],
    javascript: ["AstraDBVectorStore"],
  },
  {
    technology: "in-memory",
    own: ["langchain_core", "@langchain/core"],
    python: ["InMemoryVectorStore", "DocArrayInMemorySearch", "SKLearnVectorStore"],
    javascript: ["MemoryVectorStore", "InMemoryVectorStore"],
  },
  {
    technology: "neo4j",
    own: ["langchain_neo4j", "@langchain/neo4j"],
    python: ["Neo4jVector"],
    javascript: ["Neo4jVectorStore"],
  },
  { technology: "deeplake", own: ["langchain_deeplake"], python: ["DeepLake", "DeeplakeVectorStore"], javascript: [] },
  {
    technology: "singlestore",
    own: ["langchain_singlestore"],
    python: ["SingleStoreDB", "SingleStoreVectorStore"],
    javascript: ["SingleStoreVectorStore"],
  },
  { technology: "typesense", python: ["Typesense"], javascript: ["Typesense"] },
  { technology: "vectara", python: ["Vectara"], javascript: ["VectaraStore"] },
  {
    technology: "upstash-vector",
    own: ["langchain_upstash"],
    python: ["UpstashVectorStore"],
    javascript: ["UpstashVectorStore"],
  },
  {
    technology: "couchbase",
    own: ["langchain_couchbase"],
    python: ["CouchbaseSearchVectorStore", "CouchbaseVectorStore"],
    javascript: ["CouchbaseSearchVectorStore", "CouchbaseVectorStore"],
  },
  { technology: "cassandra", python: ["Cassandra"], javascript: ["CassandraStore"] },
  { technology: "clickhouse", python: ["Clickhouse"], javascript: ["ClickHouseStore"] },
  { technology: "myscale", python: ["MyScale"], javascript: ["MyScaleStore"] },
  {
    technology: "zep",
    python: ["ZepVectorStore", "ZepCloudVectorStore"],
    javascript: ["ZepVectorStore", "ZepCloudVectorStore"],
  },
  { technology: "hana", own: ["langchain_hana"], python: ["HanaDB"], javascript: ["HanaDB"] },
  { technology: "libsql", python: [], javascript: ["LibSQLVectorStore"] },
  { technology: "hnswlib", python: ["DocArrayHnswSearch"], javascript: ["HNSWLib"] },
  { technology: "usearch", python: ["USearch"], javascript: ["USearch"] },
  {
    technology: "cloudflare-vectorize",
    own: ["@langchain/cloudflare"],
    python: ["CloudflareVectorize"],
    javascript: ["CloudflareVectorizeStore"],
  },
  { technology: "prisma", python: [], javascript: ["PrismaVectorStore"] },
  { technology: "xata", python: ["XataVectorStore"], javascript: ["XataVectorSearch"] },
  { technology: "turbopuffer", own: ["@langchain/turbopuffer"], python: [], javascript: ["TurbopufferVectorStore"] },
  { technology: "meilisearch", python: ["Meilisearch"], javascript: [] },
  { technology: "marqo", python: ["Marqo"], javascript: [] },
  { technology: "oracle", own: ["langchain_oracledb"], python: ["OracleVS"], javascript: ["OracleVS"] },
  { technology: "tidb", python: ["TiDBVectorStore"], javascript: [] },
  { technology: "timescale", python: ["TimescaleVector"], javascript: [] },
  { technology: "databricks", own: ["databricks_langchain"], python: ["DatabricksVectorSearch"], javascript: [] },
  {
    technology: "bigquery",
    own: ["langchain_google_community"],
    python: ["BigQueryVectorStore", "BigQueryVectorSearch"],
    javascript: [],
  },
  {
    technology: "vertex-ai-vector-search",
    own: ["langchain_google_vertexai"],
    python: ["VectorSearchVectorStore", "MatchingEngine"],
    javascript: ["MatchingEngine"],
  },
  { technology: "annoy", python: ["Annoy"], javascript: [] },
];

const MAKERS = {
  python:
    "{from_documents,from_texts,load_local,from_existing_index,from_existing_collection,from_embeddings,afrom_documents,afrom_texts}",
  javascript: "{fromDocuments,fromTexts,fromExistingIndex,fromExistingCollection,fromExistingGraph,initialize,load}",
};
const PACKAGES = {
  python: ["langchain", "langchain_community", "langchain_classic"],
  javascript: ["@langchain/community", "@langchain/classic", "langchain"],
};
const COLLECTIONS = {
  python: ["collection_name", "index_name", "table_name"],
  javascript: ["collectionName", "indexName", "tableName"],
};

const either = (names: readonly string[]): string => `{${names.join(",")}}`;

/** Stores in one language: the class and the methods that make one. */
export const storeSpecs = (language: "python" | "javascript"): readonly SymbolSpec[] =>
  STORED.filter((stored) => stored[language].length > 0).map(({ technology, own = [], ...classes }) => {
    const isScript = language === "javascript";
    const packages = [...PACKAGES[language], ...own.filter((name) => name.startsWith("@") === isScript)];
    const store = `${either(packages)}${isScript ? "/" : "."}**.${either(classes[language])}`;
    return {
      language,
      role: "vector-store",
      names: [store, `${store}.${MAKERS[language]}`],
      collection: COLLECTIONS[language],
      technology,
    };
  });
