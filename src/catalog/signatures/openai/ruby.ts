import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** OpenAI in Ruby. */
export const rubySymbols: readonly SymbolSpec[] = [
  {
    language: "ruby",
    role: "client",
    names: ["OpenAI.Client"],
  },
  {
    language: "ruby",
    role: "call",
    names: ["OpenAI.Client().{chat,completions,messages}"],
    requires: ["parameters"],
    operation: "chat",
    model: ["parameters.model"],
  },
  {
    language: "ruby",
    role: "call",
    names: ["OpenAI.Client().responses().create"],
    operation: "chat",
    model: ["parameters.model", "model"],
    instructions: ["parameters.instructions", "instructions"],
  },
  {
    language: "ruby",
    role: "call",
    names: ["OpenAI.Client().embeddings"],
    requires: ["parameters"],
    operation: "embeddings",
    model: ["parameters.model"],
  },
  {
    language: "ruby",
    role: "call",
    names: [
      "OpenAI.Client().images().{generate,edit,variations}",
      "OpenAI.Client().audio().{transcribe,translate,speech}",
    ],
    operation: "generate_content",
    model: ["parameters.model", "model"],
  },
  {
    language: "ruby",
    role: "agent",
    names: ["OpenAI.Client().assistants().create", "OpenAI.Client().beta().assistants().create"],
    name: ["parameters.name", "name"],
    model: ["parameters.model", "model"],
    instructions: ["parameters.instructions", "instructions"],
  },
];

export const rubyExamples: readonly SignatureExample[] = [
  {
    language: "ruby",
    code: 'client = OpenAI::Client.new(access_token: ENV["KEY"])\nclient.chat(parameters: { model: "gpt-4o", messages: [{ role: "user", content: "Hello!" }] })\n',
    finds: ["model:gpt-4o"],
  },
  {
    language: "ruby",
    code: 'openai = OpenAI::Client.new(api_key: ENV["KEY"])\nopenai.chat.completions.create(messages: [], model: :"gpt-5.2")\n',
    finds: ["model:gpt-5.2"],
  },
  {
    language: "ruby",
    code: 'client = Cars::Client.new\nclient.chat(parameters: { model: "sedan" })\n',
    finds: [],
  },
];
