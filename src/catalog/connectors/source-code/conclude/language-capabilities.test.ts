import { describe, expect, it } from "vitest";
import { type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const doings = (files: Files): readonly (readonly string[] | undefined)[] =>
  observed(observeFiles(sourceCode, files), "tool").map(({ properties }) => properties.capabilities);

const ruby = (body: string): Files => ({
  "tool.rb": `class Does < RubyLLM::Tool\n  description "t"\n  def execute(text:)\n    ${body}\n  end\nend\n`,
});
const rust = (body: string): Files => ({
  "src/tool.rs": `use rig::tool::Tool;\nstruct Does;\nimpl Tool for Does {\n    const NAME: &'static str = "does";\n    async fn call(&self, args: Args) -> Result<String, Error> { ${body} }\n}\n`,
});
const csharp = (body: string): Files => ({
  "Plugin.cs": `using Microsoft.SemanticKernel;\npublic sealed class Plugin(IHttpClientFactory clients) {\n    [KernelFunction("t")]\n    public async Task<string> Run(string text) { ${body} }\n}\n`,
});

describe("a tool", () => {
  it.each([
    ["in Ruby that reads a table", ruby("Trip.where(id: text).pluck(:title)"), ["reads-private-data"]],
    [
      "in Ruby that changes a row",
      ruby("Trip.find_by(id: text).update!(title: text)"),
      ["changes-data", "reads-private-data"],
    ],
    ["in Ruby that runs a program", ruby('system("map", text)'), ["runs-commands"]],
    ["in Ruby that runs a command in backticks", ruby("`map #{text}`"), ["runs-commands"]],
    ["in Ruby that reads a page", ruby("Faraday.get(text).body"), ["reads-untrusted-content"]],
    ["in Ruby that only computes", ruby("text.upcase"), []],
    ["in Rust that runs a program", rust('Ok(std::process::Command::new("ls").status()?)'), ["runs-commands"]],
    ["in Rust that reads a file", rust("Ok(tokio::fs::read_to_string(&args.file).await?)"), ["reads-files"]],
    [
      "in Rust that reads a page",
      rust("Ok(reqwest::get(&args.address).await?.text().await?)"),
      ["reads-untrusted-content"],
    ],
    [
      "in C# that reads a page through a factory",
      csharp("using var client = clients.CreateClient(); return await client.GetStringAsync(text);"),
      ["reads-untrusted-content"],
    ],
    ["in C# that only computes", csharp("return DateOnly.Parse(text).AddDays(2).ToString();"), []],
  ])("%s", (_, files, capabilities) => expect(doings(files)).toEqual([capabilities]));
});
