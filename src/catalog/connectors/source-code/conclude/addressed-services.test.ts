import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const servicesOf = (files: { readonly [path: string]: string }): string[] =>
  observed(observeFiles(sourceCode, files), "ai-service").map(
    ({ name, evidence: [first] }) => `${name} ${first?.line}`,
  );

it("knows a service by the address of its API, in whatever language and whatever sends something there", () => {
  const php = `<?php
class Application {
  public const API_BASE = 'https://api.openai.com/v1';
}
`;
  const ruby = `class Presets
  def self.all
    [{ name: "claude-sonnet-4-0", endpoint: "https://api.anthropic.com/v1/messages" }]
  end
end
`;
  expect(servicesOf({ "lib/Application.php": php, "lib/presets.rb": ruby })).toEqual(["openai 3", "anthropic 3"]);
});

it("takes no page about a service, no other host, no test and no example for one", () => {
  const code = (url: string): string => `const NOTE = "gpt-4o-mini";\nexport const LINK = "${url}";\n`;
  expect(servicesOf({ "src/help.ts": code("https://platform.openai.com/docs/models") })).toEqual([]);
  expect(servicesOf({ "src/help.ts": code("https://api.openai.company.example/v1") })).toEqual([]);
  expect(servicesOf({ "src/help.ts": code("https://graph.microsoft.com/v1.0/me") })).toEqual([]);
  expect(servicesOf({ "src/help.test.ts": code("https://api.openai.com/v1") })).toEqual([]);
  expect(servicesOf({ "examples/help.ts": code("https://api.openai.com/v1") })).toEqual([]);
});
