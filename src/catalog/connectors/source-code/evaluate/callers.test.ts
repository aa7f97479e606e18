import { describe, expect, it } from "vitest";
import { type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const CHAT = 'import { generateText } from "ai";\nimport { openai } from "@ai-sdk/openai";\n';
const ASK = "(model: string) => generateText({ model: openai(model), prompt: question })";

const used = (files: Files): string[] =>
  observed(observeFiles(sourceCode, files), "model").flatMap(({ name, properties }) =>
    properties.usage === "used" ? [name] : [],
  );

describe("a function takes its parameters from the calls that run it under", () => {
  it.each<[string, Files]>([
    ["a constant that holds it", { "a.ts": `${CHAT}const ask = ${ASK};\nask("gpt-5-mini");\n` }],
    ["an entry of a record", { "a.ts": `${CHAT}export const api = { ask: ${ASK} };\napi.ask("gpt-5-mini");\n` }],
    [
      "a field of a class",
      { "a.ts": `${CHAT}class Bot {\n  ask = ${ASK};\n  go() {\n    this.ask("gpt-5-mini");\n  }\n}\n` },
    ],
    [
      "another name it is imported under",
      {
        "a.ts": `${CHAT}export const ask = ${ASK};\n`,
        "b.ts": 'import { ask as query } from "./a";\nquery("gpt-5-mini");\n',
      },
    ],
    [
      "any name, as the default of a module",
      {
        "a.ts": `${CHAT}const ask = ${ASK};\nexport default ask;\n`,
        "b.ts": 'import query from "./a";\nquery("gpt-5-mini");\n',
      },
    ],
    [
      "a name unpacked from a list that another function hands back",
      {
        "a.ts": `${CHAT}export function make() {\n  const ask = ${ASK};\n  return [ask, 1];\n}\n`,
        "b.ts": 'import { make } from "./a";\nconst [query] = make();\nquery("gpt-5-mini");\n',
      },
    ],
    [
      "a name for what another function hands back",
      { "a.ts": `${CHAT}const make = () => ${ASK};\nconst query = make();\nquery("gpt-5-mini");\n` },
    ],
  ])("%s", (_, files) => expect(used(files)).toEqual(["gpt-5-mini"]));
});

it("a call of another function of the same name gives nothing", () => {
  const files = {
    "a.ts": `${CHAT}export const ask = ${ASK};\n`,
    "b.ts": 'const ask = (m: string) => m;\nask("gpt-5-mini");\n',
  };
  expect(used(files)).toEqual([]);
});

describe("calls in tests", () => {
  const files = {
    "info.ts": `${CHAT}export const info = ${ASK};\n`,
    "info.test.ts":
      'import { info } from "./info";\nconst ARN = "gpt-5-nano";\nit("asks", async () => {\n  await expect(info(ARN)).rejects.toThrow();\n});\n',
  };

  it("say nothing of what the program uses", () => {
    expect(used(files)).toEqual([]);
    expect(used({ ...files, "main.ts": 'import { info } from "./info";\ninfo("gpt-5-mini");\n' })).toEqual([
      "gpt-5-mini",
    ]);
  });

  it("say what helpers of tests use", () => {
    expect(used({ "tests/info.ts": files["info.ts"], "tests/info.test.ts": files["info.test.ts"] })).toEqual([
      "gpt-5-nano",
    ]);
  });
});
