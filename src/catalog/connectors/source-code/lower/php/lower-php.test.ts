import { describe, expect, it } from "vitest";
import { assetNames, observed, observeFiles } from "../../../../../testing/observe-files.ts";
import { sourceCode } from "../../connector.ts";

const namesIn = (files: { readonly [path: string]: string }): string[] =>
  assetNames(observeFiles(sourceCode, files), "model", "tool");

describe("PHP", () => {
  it("follows a class constant of another file and a promoted constructor parameter", () => {
    const files = {
      "app/Services/Writer.php": `<?php
namespace App\\Services;
use App\\Support\\Models;
use OpenAI\\Client;
class Writer {
  public function __construct(private Client $client) {}
  public function write(string $text): string {
    return $this->client->chat()->create(['model' => Models::CHAT, 'messages' => []]);
  }
}
`,
      "app/Support/Models.php": "<?php\nnamespace App\\Support;\nclass Models { const CHAT = 'gpt-' . '4o'; }\n",
    };
    expect(namesIn(files)).toEqual(["model:gpt-4o"]);
  });

  it("takes no variable and no array of another library for a model", () => {
    const code = `<?php
$client = OpenAI::client(env('KEY'));
$client->chat()->create(['model' => $model]);
$cars->create(['model' => 'sedan']);
`;
    expect(namesIn({ "app.php": code })).toEqual([]);
  });
});

it("finds what a tool runs at the end of the chain that makes it", () => {
  const code = (last: string): string => `<?php
namespace App;
use Illuminate\\Support\\Facades\\Http;
use Prism\\Prism\\Facades\\Tool;
class Assistant
{
    private function page(): \\Prism\\Prism\\Tool
    {
        return Tool::as('read_page')
            ->for('Reads a page.')
            ->withStringParameter('address', 'Address of the page')
            ${last};
    }
}
`;
  const toolOf = (text: string) => observed(observeFiles(sourceCode, { "app/Assistant.php": text }), "tool")[0];
  expect(toolOf(code("->using(fn (string $address): string => Http::get($address)->body())"))).toMatchObject({
    name: "read_page",
    properties: {
      description: "Reads a page.",
      parameters: ["address"],
      capabilities: ["reads-untrusted-content"],
      codeSignals: [{ id: "reaches-url" }],
    },
  });
  const without = toolOf(code("->withoutErrorHandling()"));
  expect(without?.properties.capabilities).toBeUndefined();
  expect(Object.keys(without?.gaps ?? {})).toContain("capabilities");
});
