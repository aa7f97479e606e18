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
    {
      language: "ruby",
      role: "agent",
      names: ["RubyLLM.Agent"],
      model: ["model"],
      instructions: ["instructions"],
      tools: ["tools"],
      describedByMembers: true,
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
      code: 'class Clock < RubyLLM::Tool\n  description "Tells the time"\n  def execute = Time.now\nend\nclass Support < RubyLLM::Agent\n  model "gpt-4.1-nano"\n  instructions "You support customers with their orders."\n  tools Clock\nend\n',
      finds: ["model:gpt-4.1-nano", "tool:Clock", "agent:Support", "prompt:Support instructions"],
    },
    {
      language: "ruby",
      code: 'class Support < Desk::Agent\n  instructions "You support customers with their orders."\nend\n',
      finds: [],
    },
    {
      language: "ruby",
      code: 'class Weather < Sky::Tool\nend\nSky.chat(model: "cumulus")\n',
      finds: [],
    },
  ],
});
