import { expect, it } from "vitest";
import { observeFiles } from "../../../testing/observe-files.ts";
import { sourceCode } from "./connector.ts";

const CALL = 'import OpenAI from "openai"; new OpenAI().chat.completions.create({ model: "gpt-4o", messages: [] });';

it("says that a bundle was not examined, whatever its name", () => {
  const { assets, notExamined } = observeFiles(sourceCode, { "static/main.js": CALL + "f(1);".repeat(10_000) });
  expect(assets).toEqual([]);
  expect(notExamined).toMatchObject([{ path: "static/main.js", connector: "source-code", reason: "unsupported" }]);
});

it("reads a long file that people wrote, even with a long line in it", () => {
  const text = `const logo = "${"A".repeat(40_000)}";\n${"step(1);\n".repeat(2_000)}${CALL}\n`;
  const { assets, notExamined } = observeFiles(sourceCode, { "src/main.ts": text });
  expect(assets.map((asset) => asset.name)).toContain("gpt-4o");
  expect(notExamined).toEqual([]);
});
