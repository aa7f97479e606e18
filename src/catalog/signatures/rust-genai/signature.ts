import { defineSignature } from "../../../domain/signature.ts";

const TOOLS = ["1.with_tools", "1.append_tool"] as const;

export const rustGenai = defineSignature({
  id: "rust-genai",
  title: "genai for Rust",
  category: "llm-framework",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "rust",
      role: "call",
      names: ["genai.Client().{exec_chat,exec_chat_stream}"],
      operation: "chat",
      provider: "from-model",
      model: [0],
      tools: TOOLS,
      instructions: ["1.with_system"],
    },
    {
      language: "rust",
      role: "call",
      names: ["genai.Client().{embed,embed_batch,exec_embed}"],
      operation: "embeddings",
      provider: "from-model",
      model: [0],
    },
    {
      language: "rust",
      role: "tool",
      names: ["genai.chat.Tool"],
      name: [0],
      description: ["with_description"],
      schema: ["with_schema"],
    },
  ],
  examples: [
    {
      language: "rust",
      code: 'use genai::chat::{ChatMessage, ChatRequest};\nuse genai::Client;\n\nconst MODEL: &str = "claude-sonnet-4-5";\n\nasync fn main() {\n    let client = Client::default();\n    let request = ChatRequest::new(vec![ChatMessage::user("hi")]).with_system("Be brief");\n    let answer = client.exec_chat(MODEL, request, None).await?;\n}\n',
      finds: ["model:claude-sonnet-4-5"],
    },
    {
      language: "rust",
      code: 'use http::Client;\n\nasync fn main() {\n    let client = Client::default();\n    client.exec_chat("round", request, None).await?;\n}\n',
      finds: [],
    },
  ],
});
