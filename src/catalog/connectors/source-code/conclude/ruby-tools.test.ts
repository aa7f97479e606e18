import { describe, expect, it } from "vitest";
import { edgeNames, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const tools = (code: string) =>
  observed(observeFiles(sourceCode, { "app.rb": code }), "tool").map(({ name, properties }) => ({
    name,
    description: properties.description,
    capabilities: properties.capabilities,
  }));

describe("a tool in Ruby", () => {
  it("bears the name that its class gives it", () => {
    const code = `class Weather < MCP::Tool
  tool_name "get_weather"
  description "Tells the weather"
  def self.call(city:)
    \`curl https://weather.example/#{city}\`
  end
end
`;
    expect(tools(code)).toEqual([
      { name: "get_weather", description: "Tells the weather", capabilities: ["runs-commands"] },
    ]);
  });

  it("is each function that a class of LangChain defines, and what uses the class uses them", () => {
    const code = `class Notes
  extend Langchain::ToolDefinition
  define_function :search, description: "Searches the notes" do
    property :query, type: "string"
  end
  define_function :list, description: "Lists the notes"
  def search(query:)
    File.read(query)
  end
  def list
    []
  end
  def help
    "no tool"
  end
end
keeper = Langchain::Assistant.new(instructions: "You keep the notes.", tools: [Notes.new])
`;
    expect(tools(code).map(({ name, description }) => [name, description])).toEqual([
      ["search", "Searches the notes"],
      ["list", "Lists the notes"],
    ]);
    const edges = edgeNames(observeFiles(sourceCode, { "app.rb": code }));
    expect(edges.filter((edge) => edge.startsWith("agent:keeper -uses-> tool"))).toEqual([
      "agent:keeper -uses-> tool:list",
      "agent:keeper -uses-> tool:search",
    ]);
  });

  it("is no method that a macro of another library names", () => {
    const code = `class Note < ApplicationRecord
  extend Paper::ToolDefinition
  validate :search, description: "must be found"
  def search
    true
  end
end
`;
    expect(tools(code)).toEqual([]);
  });
});
