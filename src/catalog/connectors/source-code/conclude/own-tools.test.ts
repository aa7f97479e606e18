import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const toolsOf = (files: { readonly [path: string]: string }): string[] =>
  observed(observeFiles(sourceCode, files), "tool")
    .map(({ name, properties: { framework } }) => `${name} ${framework}`)
    .sort();

const BASE = `from openai import OpenAI
from langchain.agents import Tool as LCTool
class BaseTool(Component):
    name: str
    description: str
    def run(self, text):
        return self._run_tool(text)
    def to_langchain(self):
        return LCTool(name=self.name, description=self.description, func=self.run)
`;

it("finds classes derived from a base class of the program, and not what turns them into those of a library", () => {
  const code = `from .base import BaseTool
class SearchTool(BaseTool):
    name: str = "site_search"
    description: str = ("Searches the site. " "Takes a query.")
    def _run_tool(self, query):
        return query
class ComponentTool(BaseTool):
    """Wraps a component"""
    def _run_tool(self, query):
        return self.component(query)
class NamelessTool(BaseTool):
    name: str = ""
    description: str = "Whatever a server offers"
    def _run_tool(self, query):
        return query
class Hammer(PowerTool):
    name = "hammer"
    weight = 3
    def run(self):
        return 1
`;
  const files = { "app/tools/__init__.py": "", "app/tools/base.py": BASE, "app/tools/search.py": code };
  expect(toolsOf(files)).toEqual(["site_search own"]);
  expect(toolsOf({ "tests/test_tools.py": BASE + code.slice(code.indexOf("class")) })).toEqual([]);
});

it("finds classes of TypeScript, and nothing in a program without AI", () => {
  const code = `import OpenAI from "openai";
import { BaseTool } from "./base.js";
export class ReadTool extends BaseTool {
  readonly name = "read_file";
  readonly description = "Reads a file of the project";
  async execute(args: { path: string }) { return args.path; }
}
`;
  expect(toolsOf({ "src/read.ts": code })).toEqual(["read_file own"]);
  expect(toolsOf({ "src/read.ts": code.replace(/^.*\n/, "") })).toEqual([]);
});

it("finds tools by what their methods answer, in Ruby, PHP and C#", () => {
  const ruby = `require "openai"
class Tool
  def self.name; end
end
class Clock < Tool
  def self.signature
    { name: name, description: "Tells the time in a place" }
  end
  def self.name
    "clock"
  end
  def invoke
    Time.now
  end
end
class Nameless < Tool
  def invoke
    run_custom
  end
end
OpenAI::Client.new.chat(parameters: { model: "gpt-4o-mini" })
`;
  expect(toolsOf({ "lib/clock.rb": ruby })).toEqual(["clock own"]);
  const php = `<?php
namespace App\\Tools;
class ClockTool extends AbstractTool {
  public function getName(): string { return 'clock'; }
  public function getDescription(): string { return 'Tells the time in a place'; }
  public function execute(array $input): string { return date('c'); }
}
const API = 'https://api.openai.com/v1';
`;
  expect(toolsOf({ "src/ClockTool.php": php })).toEqual(["clock own"]);
  const csharp = `using OpenAI.Chat;
public class ClockTool : ITool
{
    public string Name => "clock";
    public string Description => "Tells the time in a place";
    public Task<string> ExecuteAsync(string input) => Task.FromResult(input);
}
public class Hammer : ITool
{
    public string Name => "hammer";
    public int Weight => 3;
}
`;
  expect(toolsOf({ "src/ClockTool.cs": csharp })).toEqual(["clock own"]);
});
