import { describe, expect, it } from "vitest";
import { type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const used = (files: Files): string[] =>
  observed(observeFiles(sourceCode, files), "model").flatMap(({ name, properties }) =>
    properties.usage === "used" ? [name] : [],
  );

const OPENAI = "from openai import OpenAI\nclient = OpenAI()\n";
const SDK = 'import { generateText } from "ai";\nimport { openai } from "@ai-sdk/openai";\n';

describe("a call is known whatever name it bears", () => {
  it.each<[string, Files]>([
    ["a constant", { "a.py": `${OPENAI}go = client.chat.completions.create\ngo(model="gpt-5-mini")\n` }],
    [
      "a constant of a constant of another file",
      {
        "a.py": `${OPENAI}go = client.chat.completions.create\n`,
        "b.py": 'import openai\nfrom a import go as first\nlater = first\nlater(model="gpt-5-mini")\n',
      },
    ],
    [
      "a name that an import gives it",
      {
        "a.ts":
          'import { generateText as write } from "ai";\nimport { openai as of } from "@ai-sdk/openai";\nwrite({ model: of("gpt-5-mini") });\n',
      },
    ],
    [
      "an entry of a record",
      { "a.ts": `${SDK}const api = { write: generateText };\napi.write({ model: openai("gpt-5-mini") });\n` },
    ],
    [
      "a key of a record that is known at run time",
      {
        "a.py":
          'from enum import Enum\nfrom langchain_openai import ChatOpenAI\nMAKERS = {Enum.A: ChatOpenAI}\nMAKERS[kind](model="gpt-5-mini")\n',
      },
    ],
    [
      "a field of an object",
      {
        "a.py": `${OPENAI}class Bot:\n    def __init__(self):\n        self.say = client.chat.completions.create\n\n    def go(self):\n        self.say(model="gpt-5-mini")\n`,
      },
    ],
    [
      "a parameter",
      {
        "a.ts": `${SDK}function go(write, model) {\n  write({ model: openai(model) });\n}\ngo(generateText, "gpt-5-mini");\n`,
      },
    ],
    [
      "the default of a module",
      {
        "a.ts": `${SDK}const write = generateText;\nexport default write;\n`,
        "b.ts":
          'import { openai } from "@ai-sdk/openai";\nimport go from "./a";\ngo({ model: openai("gpt-5-mini") });\n',
      },
    ],
    [
      "the name of a class that descends from it",
      {
        "a.py":
          'from langchain_openai import ChatOpenAI\n\nclass Mine(ChatOpenAI):\n    pass\n\n\nMine(model="gpt-5-mini")\n',
      },
    ],
    [
      "what is required",
      {
        "a.js":
          'const { OpenAI } = require("openai");\nconst ai = new OpenAI();\nconst go = ai.responses.create;\ngo({ model: "gpt-5-mini" });\n',
      },
    ],
  ])("%s", (_, files) => expect(used(files)).toEqual(["gpt-5-mini"]));
});
