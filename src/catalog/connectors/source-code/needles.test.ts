import { describe, expect, it } from "vitest";
import { knowledge } from "../../../platform/scan/knowledge.ts";
import { NeedleMatcher } from "../../../platform/scan/needle-matcher.ts";
import { needleTable } from "../../../platform/scan/needle-table.ts";
import { needles } from "./needles.ts";

const matcher = new NeedleMatcher(needleTable([needles(knowledge)]));
const asksForAi = (text: string): boolean => matcher.match(new TextEncoder().encode(text)) !== 0;

describe("a file is examined when it", () => {
  it.each([
    ["imports a package with a two-letter name", "import { generateText } from 'ai'\n"],
    ["imports a scoped package", 'import { mistral } from "@ai-sdk/mistral";'],
    ["imports a path inside a package", "import { Server } from '@modelcontextprotocol/sdk/server/index.js'"],
    ["requires a package", 'const { OpenAI } = require("openai")'],
    ["imports a Python package", "from openai import OpenAI\n"],
    ["imports a module of a namespace package", "from google import genai\n"],
    ["is a notebook that imports one", '{"source": ["import anthropic\\n"]}'],
    ["calls a distinctive chain on a client it is given", "reply = client.messages.create(messages=history)"],
    ["names a service by address", 'URL = "https://shop.openai.azure.com/openai/deployments"'],
    ["names a local runtime by address", "fetch('http://localhost:11434/api/generate')"],
    ["names a model", 'MODEL = "gpt-4o-mini"'],
  ])("%s", (_, text) => expect(asksForAi(text)).toBe(true));
});

describe("a file is passed over when it only", () => {
  it.each([
    [
      "holds words that occur in package names",
      "const session = await getSession(); // the processed messages together",
    ],
    ["imports a package with a longer name", 'import { x } from "openaire-client"; import { y } from "aide";'],
    ["stores objects in a bucket", 'const bucket = "https://files.s3.eu-west-1.amazonaws.com/"'],
    ["has a name property", '{ "name": "shop" }'],
  ])("%s", (_, text) => expect(asksForAi(text)).toBe(false));
});

it("lets no example of a signature pass by", () => {
  const examples = knowledge.signatures.flatMap((signature) =>
    signature.examples.filter(({ finds }) => finds.length > 0),
  );
  expect(examples.filter(({ code }) => !asksForAi(code)).map(({ code }) => code)).toEqual([]);
});
