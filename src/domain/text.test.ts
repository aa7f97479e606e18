import { describe, expect, it } from "vitest";
import { lineAt, lineStarts, maskSecrets, promptMeasure, snippetAt } from "./text.ts";

it.each([
  ['key = "sk-ant-api03-abcdefghijk"', 'key = "sk-***"'],
  ['url = "postgres://admin:hunter22@db/prod"', 'url = "postgres://admin:***@db/prod"'],
  ["git+https://a-token-of-some@code.example/x.git", "git+https://***@code.example/x.git"],
  ['password: "correct horse"', 'password: "*** horse"'],
  ['FAL_KEY = "1f2e-3d4c:abcd"', 'FAL_KEY = "***"'],
  ['api_key = "abc.def.ghi"', 'api_key = "***"'],
  ["token = a9f8b7c6d5e4f3a2b1c0d9e8", "token = ***"],
  ['{"Authorization": "Bearer Zx8kQ2mN"}', '{"Authorization": "Bearer ***"}'],
  ["run --api-key Zx8kQ2mN --verbose", "run --api-key *** --verbose"],
  ["amqp://app:pa/ss+word@mq.example", "amqp://app:***@mq.example"],
])("masks %s", (line, masked) => {
  expect(maskSecrets(line)).toBe(masked);
});

it.each([
  'model="claude-3-5-sonnet-20241022"',
  'api_key = os.environ["OPENAI_API_KEY"]',
  "apiKey: process.env.OPENAI_API_KEY,",
  'os.environ["GROQ_KEY"] = groq_key',
  "git+ssh://git@github.com/owner/repo.git@v1.2.3",
  'model="meta-llama/Llama-3.1-8B-Instruct"',
  "run --api-key $API_KEY --max-tokens 100000",
  "http://localhost:4873/@scope/name",
])("leaves %s", (line) => {
  expect(maskSecrets(line)).toBe(line);
});

it("finds lines by offset and cuts long snippets", () => {
  const text = `first\n  second\n${"x".repeat(500)}`;
  const starts = lineStarts(text);
  expect([0, 5, 6, 14, 16].map((offset) => lineAt(starts, offset))).toEqual([1, 1, 2, 2, 3]);
  expect(snippetAt(text, starts, 2)).toBe("second");
  expect(snippetAt(text, starts, 3)).toHaveLength(160);
});

describe("the measure of a text that a model reads", () => {
  const measure = (text: string) => promptMeasure(text, (plain) => plain);
  it("does not change with line endings and blanks at the ends", () => {
    expect(measure("\nBe kind.\r\nBe brief.  \r\n\r\n")).toEqual({ digest: "Be kind.\nBe brief.", characters: 18 });
  });
  it("changes with every word and every line", () => {
    expect(measure("Be kind.\n\nBe brief.")).not.toEqual(measure("Be kind.\nBe brief."));
  });
});
