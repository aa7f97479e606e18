import { defineSignature } from "../../../domain/signature.ts";

export const rubyLlm = defineSignature({
  id: "ruby-llm",
  title: "RubyLLM",
  category: "llm-framework",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "ruby",
      role: "model",
      names: ["RubyLLM.chat"],
      operation: "chat",
      providerFrom: ["provider"],
      model: ["model"],
    },
    {
      language: "ruby",
      role: "call",
      names: ["RubyLLM.embed"],
      operation: "embeddings",
      providerFrom: ["provider"],
      model: ["model"],
    },
    {
      language: "ruby",
      role: "call",
      names: ["RubyLLM.{paint,transcribe,moderate}"],
      operation: "generate_content",
      providerFrom: ["provider"],
      model: ["model"],
    },
    {
      language: "ruby",
      role: "prompt",
      names: ["RubyLLM.chat().with_instructions", "RubyLLM.chat().{with_tool,with_tools}().with_instructions"],
      speaksForSystem: true,
      instructions: [0],
    },
    {
      language: "ruby",
      role: "tool",
      names: ["RubyLLM.Tool"],
    },
  ],
  examples: [
    {
      language: "ruby",
      code: 'class Weather < RubyLLM::Tool\n  description "Gets current weather for a location"\n  param :latitude, desc: "Latitude"\n  def execute(latitude:)\n    latitude\n  end\nend\nchat = RubyLLM.chat(model: "claude-sonnet-4-5").with_tool(Weather)\nchat.with_instructions "You are a weather assistant."\n',
      finds: ["model:claude-sonnet-4-5", "tool:Weather"],
    },
    {
      language: "ruby",
      code: 'class Weather < Sky::Tool\nend\nSky.chat(model: "cumulus")\n',
      finds: [],
    },
  ],
});
