import { describe, expect, it } from "vitest";
import { type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const signalsOf = (files: Files): readonly string[] =>
  observed(observeFiles(sourceCode, files), "tool").flatMap(({ properties }) =>
    (properties.codeSignals ?? []).map(({ id }) => id),
  );

const csharp = (body: string): Files => ({
  "Plugin.cs": `using Microsoft.SemanticKernel;
public sealed class Plugin {
    private static readonly HashSet<string> Kinds = ["zips", "seams"];
    [KernelFunction("t")]
    public string Run(string text) { ${body} }
}
`,
});
const java = (body: string): Files => ({
  "Tools.java": `import dev.langchain4j.agent.tool.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.net.URI;
import org.springframework.jdbc.core.JdbcTemplate;
class Tools {
    private final JdbcTemplate jdbc;
    Tools(JdbcTemplate jdbc) { this.jdbc = jdbc; }
    @Tool("t")
    String run(String text) { ${body} }
}
`,
});
const kotlin = (body: string): Files => ({
  "Tools.kt": `package shop

import ai.koog.agents.core.tools.annotations.Tool
import ai.koog.agents.core.tools.reflect.ToolSet
import java.io.File
class Tools : ToolSet {
    @Tool
    fun run(text: String): String = ${body}
}
`,
});
const ruby = (body: string): Files => ({
  "tool.rb": `class Runs < RubyLLM::Tool
  description "t"
  def execute(text:)
    ${body}
  end
end
`,
});

const php = (body: string): Files => ({
  "Tool.php": `<?php
namespace App;
use Illuminate\\Support\\Facades\\DB;
use Prism\\Prism\\Tool;
class Finds extends Tool
{
    public function __construct()
    {
        $this->as('find_orders')->for('Finds orders.')->withStringParameter('text', 'a text')->using($this);
    }

    public function __invoke(string $text): string
    {
        return ${body};
    }
}
`,
});

it("a tool in PHP is named by what its constructor says, and runs what it is called for", () => {
  const [tool] = observed(observeFiles(sourceCode, php("DB::select('SELECT 1 WHERE a = ?', [$text])")), "tool");
  expect(tool).toMatchObject({
    name: "find_orders",
    properties: { description: "Finds orders.", parameters: ["text"], capabilities: ["reads-private-data"] },
  });
});

describe("an argument of a tool reaches", () => {
  it.each([
    [
      "a shell in C#",
      csharp('return Process.Start("/bin/sh", $"-c \\"label {text}\\"").ToString();'),
      ["reaches-shell"],
    ],
    ["a file in C#", csharp('return File.ReadAllText(Path.Combine("/srv", text));'), ["reaches-file-path"]],
    ["no file cut to its name in C#", csharp('return File.ReadAllText("/srv/" + Path.GetFileName(text));'), []],
    [
      "no file held against a fixed set in C#",
      csharp('if (!Kinds.Contains(text)) return ""; return File.ReadAllText($"/srv/{text}.txt");'),
      [],
    ],
    ["a shell in Java", java('return "" + Runtime.getRuntime().exec("poster " + text);'), ["reaches-shell"]],
    ["a file in Java", java('return Files.readString(Path.of("/srv/" + text));'), ["reaches-file-path"]],
    [
      "a statement in Java",
      java('return jdbc.queryForList("SELECT 1 WHERE a = \'" + text + "\'").toString();'),
      ["reaches-sql"],
    ],
    [
      "no statement where Java binds it",
      java('return jdbc.queryForList("SELECT 1 WHERE a = ?", text).toString();'),
      [],
    ],
    ["a shell in Kotlin", kotlin('ProcessBuilder("sh", "-c", "map $text").start().toString()'), ["reaches-shell"]],
    ["a file in Kotlin", kotlin('File("/srv", text).readText()'), ["reaches-file-path"]],
    ["a statement in PHP", php("DB::select(\"SELECT 1 WHERE a = '$text'\")"), ["reaches-sql"]],
    ["a file in PHP", php("file_get_contents('/srv/' . $text)"), ["reaches-file-path"]],
    ["a shell in Ruby", ruby('system("map #{text}")'), ["reaches-shell"]],
    ["a shell behind backticks in Ruby", ruby("`map #{text}`"), ["reaches-shell"]],
    ["no shell where Ruby starts a program", ruby('system("map", text)'), []],
    ["an address in Ruby", ruby("Faraday.get(text).body"), ["reaches-url"]],
    ["a statement in Ruby", ruby("Trip.where(\"region = '#{text}'\").count"), ["reaches-sql"]],
    ["no statement where Ruby binds it", ruby('Trip.where("region = ?", text).count'), []],
  ])("%s", (_, files, signals) => expect([...new Set(signalsOf(files))]).toEqual(signals));
});
