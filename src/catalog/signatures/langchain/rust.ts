import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** LangChain in Rust. */
export const rustSymbols: readonly SymbolSpec[] = [
  {
    language: "rust",
    role: "model",
    names: ["langchain_rust.llm.**.OpenAI", "langchain_rust.embedding.openai.**.OpenAiEmbedder"],
    provider: "openai",
    model: ["with_model"],
  },
  {
    language: "rust",
    role: "model",
    names: ["langchain_rust.llm.**.Claude"],
    provider: "anthropic",
    model: ["with_model"],
  },
  {
    language: "rust",
    role: "model",
    names: ["langchain_rust.llm.**.Ollama", "langchain_rust.embedding.ollama.**.OllamaEmbedder"],
    provider: "ollama",
    source: "local-runtime",
    model: ["with_model", 1],
  },
  {
    language: "rust",
    role: "agent",
    names: ["langchain_rust.agent.{OpenAiToolAgentBuilder,ConversationalAgentBuilder}"],
    tools: ["tools"],
    instructions: ["prefix"],
  },
  {
    language: "rust",
    role: "tool",
    names: ["langchain_rust.tools.Tool"],
  },
];

export const rustExamples: readonly SignatureExample[] = [
  {
    language: "rust",
    code: 'use langchain_rust::llm::openai::OpenAI;\n\nfn main() {\n    let llm = OpenAI::default().with_model("gpt-4o-mini");\n}\n',
    finds: ["model:gpt-4o-mini"],
  },
  {
    language: "rust",
    code: 'use shop::llm::openai::OpenAI;\n\nfn main() {\n    let llm = OpenAI::default().with_model("t-1000");\n}\n',
    finds: [],
  },
];
