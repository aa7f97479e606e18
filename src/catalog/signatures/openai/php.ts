import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** OpenAI in PHP. */
export const phpSymbols: readonly SymbolSpec[] = [
  {
    language: "php",
    role: "client",
    names: [
      "OpenAI.{client,factory}",
      "OpenAI.Client",
      "OpenAI.Laravel.Facades.OpenAI.{chat,responses,completions,embeddings,images,audio,moderations}",
    ],
  },
];

export const phpExamples: readonly SignatureExample[] = [
  {
    language: "php",
    code: "<?php\n$client = OpenAI::client(getenv('KEY'));\n$client->chat()->create(['model' => 'gpt-4o', 'messages' => [['role' => 'user', 'content' => 'Hello!']]]);\n",
    finds: ["model:gpt-4o"],
  },
  {
    language: "php",
    code: "<?php\nnamespace App;\nuse OpenAI\\Laravel\\Facades\\OpenAI;\nclass Writer {\n  const MODEL = 'gpt-4o-mini';\n  public function run() { return OpenAI::responses()->create(['model' => self::MODEL, 'input' => 'Hi']); }\n}\n",
    finds: ["model:gpt-4o-mini"],
  },
  {
    language: "php",
    code: "<?php\nuse Acme\\Cars;\nCars::client()->chat()->create(['model' => 'sedan']);\n",
    finds: [],
  },
];
