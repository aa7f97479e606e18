import { describe, expect, it } from "vitest";
import { edgeNames, type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const agentsOf = (files: Files): string[] =>
  observed(observeFiles(sourceCode, files), "agent")
    .map(({ name, properties: { framework }, evidence: [first] }) => `${name} ${framework} ${first?.line}`)
    .sort();

const CLIENT = `require "openai"
module Helpdesk
  class Persona
    def tools
      []
    end
    def system_prompt
      raise NotImplementedError
    end
  end
  def self.ask(persona)
    OpenAI::Client.new.chat(parameters: { model: "gpt-4o-mini", messages: [] })
  end
end
`;
const GARDENER = `module Helpdesk
  class Gardener < Persona
    def tools
      [Tools::Watering]
    end
    def system_prompt
      <<~PROMPT.strip
        You are the gardener of a large park and answer what visitors ask of its plants.
      PROMPT
    end
  end
end
`;
const WATERING = `module Helpdesk
  module Tools
    class Watering < Tool
      def self.signature
        { name: name, description: "Waters a bed", parameters: [{ name: "bed", type: "string" }] }
      end
      def self.name
        "water_bed"
      end
      def invoke
        bed
      end
    end
  end
end
`;

describe("a class that is called an agent and says what its model is told", () => {
  it("is one, with its prompt and its tools, and what it descends from is not", () => {
    const files = { "lib/persona.rb": CLIENT, "lib/gardener.rb": GARDENER, "lib/tools/watering.rb": WATERING };
    expect(agentsOf(files)).toEqual(["Gardener own 2"]);
    const edges = edgeNames(observeFiles(sourceCode, files)).filter((edge) => edge.startsWith("agent:"));
    expect(edges).toContain("agent:Gardener -instructed-by-> prompt:Gardener instructions");
  });

  it("is none where the program does not speak of AI, in tests, and without instructions", () => {
    const estate = GARDENER.replaceAll("Persona", "EstateAgent").replace("system_prompt", "greeting");
    expect(agentsOf({ "lib/gardener.rb": GARDENER })).toEqual([]);
    expect(agentsOf({ "lib/persona.rb": CLIENT, "lib/seller.rb": estate })).toEqual([]);
    expect(agentsOf({ "lib/persona.rb": CLIENT, "spec/gardener_spec.rb": GARDENER })).toEqual([]);
  });

  it("is the agent of a library where it is put around one", () => {
    const code = `from agents import Agent
class GuideAgent:
    system_prompt = "You are a guide who knows every path of the national park."
    def __init__(self):
        self.agent = Agent(name="guide", instructions=self.system_prompt)
`;
    expect(agentsOf({ "app.py": code })).toEqual(["guide openai-agents 5"]);
  });
});

describe("what asks a model with tools", () => {
  const looped = `from openai import OpenAI
client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "find_bed", "parameters": {"type": "object", "properties": {}}}}]
def tend(question):
    messages = [{"role": "user", "content": question}]
    while True:
        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages, tools=TOOLS)
        if not reply.choices[0].message.tool_calls:
            return reply
`;

  it("again and again is an agent, named by the function around it", () => {
    expect(agentsOf({ "app.py": looped })).toEqual(["tend own 7"]);
    const edges = edgeNames(observeFiles(sourceCode, { "app.py": looped })).filter((edge) => edge.startsWith("agent:"));
    expect(edges).toEqual(["agent:tend -uses-> model:gpt-4o-mini", "agent:tend -uses-> tool:find_bed"]);
  });

  it("once, or again and again without tools, is none", () => {
    expect(agentsOf({ "app.py": looped.replace("while True:", "if question:") })).toEqual([]);
    expect(agentsOf({ "app.py": looped.replace(", tools=TOOLS", "") })).toEqual([]);
  });
});
