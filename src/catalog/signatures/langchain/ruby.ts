import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** LangChain in Ruby. */
export const rubySymbols: readonly SymbolSpec[] = [
  {
    language: "ruby",
    role: "model",
    names: ["Langchain.LLM.OpenAI"],
    provider: "openai",
    model: [
      "default_options.chat_model",
      "default_options.chat_completion_model_name",
      "default_options.completion_model_name",
      "default_options.embedding_model",
    ],
  },
  {
    language: "ruby",
    role: "model",
    names: ["Langchain.LLM.Azure"],
    provider: "azure.ai.openai",
    model: ["default_options.chat_model", "default_options.embedding_model"],
  },
  {
    language: "ruby",
    role: "model",
    names: ["Langchain.LLM.Anthropic"],
    provider: "anthropic",
    model: ["default_options.chat_model", "default_options.completion_model"],
  },
  {
    language: "ruby",
    role: "model",
    names: ["Langchain.LLM.GoogleGemini"],
    provider: "gcp.gemini",
    model: ["default_options.chat_model", "default_options.embedding_model"],
  },
  {
    language: "ruby",
    role: "model",
    names: ["Langchain.LLM.Ollama"],
    provider: "ollama",
    source: "local-runtime",
    model: ["default_options.chat_model", "default_options.completion_model", "default_options.embedding_model"],
  },
  {
    language: "ruby",
    role: "model",
    names: ["Langchain.LLM.{Cohere,MistralAI,HuggingFace,Replicate,AwsBedrock,GoogleVertexAI}"],
    model: ["default_options.chat_model", "default_options.completion_model", "default_options.embedding_model"],
  },
  {
    language: "ruby",
    role: "agent",
    names: ["Langchain.Assistant"],
    name: [],
    model: [],
    instructions: ["instructions"],
    tools: ["tools"],
  },
  {
    language: "ruby",
    role: "tool",
    names: [
      "Langchain.Tool.{Calculator,Database,FileSystem,GoogleSearch,NewsRetriever,RubyCodeInterpreter,Tavily,Vectorsearch,Weather,Wikipedia}",
    ],
    capabilities: [],
  },
  {
    language: "ruby",
    role: "tool",
    names: ["Langchain.ToolDefinition().define_function"],
    name: [0],
    description: ["description"],
  },
  {
    language: "ruby",
    role: "vector-store",
    names: ["Langchain.Vectorsearch.{Chroma,Elasticsearch,Epsilla,Hnswlib,Milvus,Pgvector,Pinecone,Qdrant,Weaviate}"],
    collection: ["index_name"],
  },
];

export const rubyExamples: readonly SignatureExample[] = [
  {
    language: "ruby",
    code: 'llm = Langchain::LLM::OpenAI.new(api_key: ENV["KEY"], default_options: { chat_model: "gpt-4o" })\nassistant = Langchain::Assistant.new(llm: llm, instructions: "You are a helpful assistant.", tools: [])\n',
    finds: ["model:gpt-4o", "agent:assistant"],
  },
  {
    language: "ruby",
    code: 'class Notes\n  extend Langchain::ToolDefinition\n  define_function :search_notes, description: "Searches the notes" do\n    property :query, type: "string"\n  end\n  def search_notes(query:)\n    query\n  end\nend\nkeeper = Langchain::Assistant.new(instructions: "You keep the notes.", tools: [Notes.new])\n',
    finds: ["tool:search_notes", "agent:keeper"],
  },
  {
    language: "ruby",
    code: 'class Notes\n  extend Paper::ToolDefinition\n  define_function :search_notes, description: "Searches the notes"\n  def search_notes(query:)\n    query\n  end\nend\n',
    finds: [],
  },
];
