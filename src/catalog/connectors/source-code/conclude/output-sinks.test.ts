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
