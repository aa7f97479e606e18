import { describe, expect, it } from "vitest";
import { assetNames, observeFiles } from "../../../../../testing/observe-files.ts";
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
