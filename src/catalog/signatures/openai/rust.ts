import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** OpenAI in Rust. */
export const rustSymbols: readonly SymbolSpec[] = [
  {
    language: "rust",
    role: "client",
    names: ["async_openai.Client", "openai_api_rs.v1.api.OpenAIClient"],
  },
  {
    language: "rust",
    role: "client",
    names: ["async_openai.**.AzureConfig"],
    provider: "azure.ai.openai",
  },
  {
    language: "rust",
    role: "call",
    names: ["async_openai.Client().chat().{create,create_stream,create_byot,create_stream_byot}"],
    operation: "chat",
    model: ["0.model"],
    tools: ["0.tools"],
  },
  {
    language: "rust",
    role: "call",
    names: ["async_openai.Client().responses().{create,create_stream,create_byot,create_stream_byot}"],
    operation: "chat",
    model: ["0.model"],
    tools: ["0.tools"],
    instructions: ["0.instructions"],
  },
  {
    language: "rust",
    role: "call",
    names: ["async_openai.Client().completions().{create,create_stream}"],
    operation: "text_completion",
    model: ["0.model"],
  },
  {
    language: "rust",
    role: "call",
    names: ["async_openai.Client().embeddings().{create,create_base64,create_byot}"],
    operation: "embeddings",
    model: ["0.model"],
  },
  {
    language: "rust",
    role: "call",
    names: [
      "async_openai.Client().images().{create,generate,edit,create_edit}",
      "async_openai.Client().audio().{transcribe,translate,speech}",
      "async_openai.Client().audio().{transcription,translation,speech}().create",
    ],
    operation: "generate_content",
    model: ["0.model"],
  },
  {
    language: "rust",
    role: "prompt",
    names: [
      "async_openai.types.**.{ChatCompletionRequestSystemMessage,ChatCompletionRequestSystemMessageArgs,ChatCompletionRequestDeveloperMessage,ChatCompletionRequestDeveloperMessageArgs}",
    ],
    speaksForSystem: true,
    instructions: ["content"],
  },
  {
    language: "rust",
    role: "agent",
    names: ["async_openai.Client().assistants().create"],
    model: ["0.model"],
    name: ["0.name"],
    instructions: ["0.instructions"],
    tools: ["0.tools"],
  },
  {
    language: "rust",
    role: "tool",
    names: ["async_openai.types.**.{FunctionObject,FunctionObjectArgs,FunctionTool,FunctionToolArgs}"],
    name: ["name"],
    description: ["description"],
    schema: ["parameters"],
  },
  {
    language: "rust",
    role: "call",
    names: ["openai_api_rs.v1.api.OpenAIClient().{chat_completion,completion}"],
    operation: "chat",
    model: ["0.0", "0.model"],
  },
  {
    language: "rust",
    role: "call",
    names: ["openai_api_rs.v1.api.OpenAIClient().embedding"],
    operation: "embeddings",
    model: ["0.0", "0.model"],
  },
];

export const rustExamples: readonly SignatureExample[] = [
  {
    language: "rust",
    code: 'use async_openai::{types::CreateChatCompletionRequestArgs, Client};\n\nasync fn main() -> Result<()> {\n    let client = Client::new();\n    let request = CreateChatCompletionRequestArgs::default()\n        .model("gpt-4o-mini")\n        .messages(vec![])\n        .build()?;\n    let response = client.chat().create(request).await?;\n    Ok(())\n}\n',
    finds: ["model:gpt-4o-mini"],
  },
  {
    language: "rust",
    code: 'use async_openai::types::*;\nuse async_openai::config::OpenAIConfig;\n\nstruct Bot { client: async_openai::Client<OpenAIConfig>, model: String }\n\nimpl Bot {\n    fn new(client: async_openai::Client<OpenAIConfig>) -> Self { Self { client, model: "gpt-4.1".to_string() } }\n    async fn embed(&self, text: &str) {\n        let request = CreateEmbeddingRequest { model: self.model.clone(), ..Default::default() };\n        self.client.embeddings().create(request).await;\n    }\n}\n',
    finds: ["model:gpt-4.1"],
  },
  {
    language: "rust",
    code: 'use mqtt::{types::CreateArgs, Client};\n\nfn main() {\n    let request = CreateArgs::default().model("t-1000").build();\n    Client::new().chat().create(request);\n}\n',
    finds: [],
  },
];
