import { expect, it } from "vitest";
import { type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const reaches = (files: Files): readonly string[] =>
  observed(observeFiles(sourceCode, files), "operation").flatMap(({ properties }) => [
    ...(properties.outputReaches ?? []),
  ]);

it.each([
  [
    "Ruby",
    {
      "stats.rb":
        'class Stats\n  def answer(question)\n    sql = RubyLLM.chat(model: "gpt-4.1").ask(question).content\n    ActiveRecord::Base.connection.select_all(sql).to_a\n  end\nend\n',
    },
  ],
  [
    "PHP",
    {
      "Stats.php":
        "<?php\nnamespace App;\nuse Illuminate\\Support\\Facades\\DB;\nuse Prism\\Prism\\Enums\\Provider;\nuse Prism\\Prism\\Prism;\nclass Stats {\n    public function show($question) {\n        $response = Prism::text()->using(Provider::Anthropic, 'claude-sonnet-4-5')->withPrompt($question)->asText();\n        return DB::select($response->text);\n    }\n}\n",
    },
  ],
])("an answer that is run as SQL in %s is told", (_, files) => expect(reaches(files)).toContain("sql"));

const CSHARP = (answer: string): Files => ({
  "Letters.cs": `using Microsoft.SemanticKernel.ChatCompletion;
internal static class Letters
{
    private static async Task<IResult> Write(string text, IChatCompletionService chat)
    {
        var letter = await chat.GetChatMessageContentAsync(text);
        return ${answer};
    }
}
`,
});
const KOTLIN = (type: string): Files => ({
  "Letters.kt": `import dev.langchain4j.model.openai.OpenAiChatModel
import io.ktor.http.ContentType
import io.ktor.server.response.respondText

val model = OpenAiChatModel.builder().modelName("gpt-4o").build()

fun Route.letters() {
    post("/letters") {
        val letter = model.chat("Write a letter")
        call.respondText("<p>$letter</p>", ContentType.Text.${type})
    }
}
`,
});
const PAGE = (last: string): Files => ({
  "page.js": `async function ask(question) {
  const response = await fetch("https://api.openai.com/v1/chat/completions", { method: "POST", body: JSON.stringify({ model: "gpt-4o" }) });
  const data = await response.json();
  ${last}
}
`,
});
const SVELTE = (shown: string): Files => ({
  "Answer.svelte": `<script lang="ts">
  import { generateText } from "ai";
  import { openai } from "@ai-sdk/openai";
  const { text } = await generateText({ model: openai("gpt-4o"), prompt: "Write a letter" });
</script>
<article>${shown}</article>
`,
});

it.each([
  ["C#", CSHARP('Results.Content($"<p>{letter.Content}</p>", "text/html")'), CSHARP("Results.Ok(letter.Content)")],
  ["Kotlin", KOTLIN("Html"), KOTLIN("Plain")],
  [
    "a request made by hand",
    PAGE("document.body.innerHTML = data.choices[0].message.content;"),
    PAGE("document.body.textContent = data.choices[0].message.content;"),
  ],
  ["a component of Svelte", SVELTE("{@html text}"), SVELTE("{text}")],
  ["an attribute that shows markup", SVELTE('<p v-html="text"></p>'), SVELTE('<p title="text"></p>')],
  [
    "Rails",
    {
      "s.rb":
        'class S\n  def show\n    render html: RubyLLM.chat(model: "gpt-4o").ask("Hello").content.html_safe\n  end\nend\n',
    },
    {
      "s.rb": 'class S\n  def show\n    render plain: RubyLLM.chat(model: "gpt-4o").ask("Hello").content\n  end\nend\n',
    },
  ],
])("an answer that is shown as markup in %s is told, and no other", (_, hit, miss) => {
  expect(reaches(hit)).toEqual(["html"]);
  expect(reaches(miss)).toEqual([]);
});

it("an answer of another server that is shown as markup is none of a model", () => {
  const [file] = Object.entries(PAGE("document.body.innerHTML = data.text;"));
  expect(
    reaches({ [file?.[0] ?? ""]: String(file?.[1]).replace("api.openai.com/v1/chat/completions", "shop.example/a") }),
  ).toEqual([]);
});
