import { describe, expect, it } from "vitest";
import { assetNames, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const AI =
  'import { generateText, stepCountIs, streamText, tool } from "ai";\nimport { openai } from "@ai-sdk/openai";\nconst tools = { now: tool({ execute: async () => 1 }) };\n';

describe("an AI SDK call with tools", () => {
  it.each([
    ["stepCountIs(5)", 5],
    ["[stepCountIs(7), other()]", 7],
  ])("runs at most the steps of %s", (stopWhen, steps) => {
    const code = `${AI}export const go = () => streamText({ model: openai("gpt-5"), tools, stopWhen: ${stopWhen} });\n`;
    const [agent] = observed(observeFiles(sourceCode, { "a.ts": code }), "agent");
    expect(agent?.properties.maxSteps).toBe(steps);
  });

  it("streams what it is named after", () => {
    const code = `${AI}export const one = () => streamText({ model: openai("gpt-5"), tools });\nexport const two = () => generateText({ model: openai("gpt-5") });\n`;
    const operations = observed(observeFiles(sourceCode, { "a.ts": code }), "operation");
    expect(operations.map(({ properties }) => [properties.function, properties.streaming])).toEqual([
      ["one", true],
      ["two", null],
    ]);
  });

  it("tells what its model is used for", () => {
    const code = `${AI}export const go = () => generateText({ model: openai("gpt-5") });\n`;
    const [model] = observed(observeFiles(sourceCode, { "a.ts": code }), "model");
    expect(model?.properties.operations).toEqual(["chat"]);
  });
});

describe("a prompt that a constant holds", () => {
  it("bears the constant's name", () => {
    const files = {
      "texts.ts": "export const ANSWER_PROMPT = `You answer questions of customers.`;\n",
      "a.ts": `${AI}import { ANSWER_PROMPT } from "./texts";\nexport const go = (x) => generateText({ model: openai("gpt-5"), system: ANSWER_PROMPT });\nexport const other = (x) => generateText({ model: openai("gpt-5"), system: "You write short letters." });\n`,
    };
    const names = observed(observeFiles(sourceCode, files), "prompt").map(({ name }) => name);
    expect(names.sort()).toEqual(["ANSWER_PROMPT", "other instructions"]);
  });
});

describe("an application", () => {
  it("is no test where source and tests speak of it", () => {
    const call =
      'import OpenAI from "openai";\nnew OpenAI().chat.completions.create({ model: "gpt-5", messages: [] });\n';
    const files = { "package.json": '{"name":"x"}', "__tests__/a.test.ts": call, "src/a.ts": call };
    const [application] = observed(observeFiles(sourceCode, files), "application");
    expect(application?.evidence.map(({ role }) => role)).toContain("source");
  });
});

describe("a prompt with values put in", () => {
  it("names them as they are written", () => {
    const code = `${AI}export async function go(id) {\n  const policy = await db.policy.findFirst({ id });\n  const now = new Date().toISOString();\n  return generateText({ model: openai("gpt-5"), system: \`You edit \${policy.name}. Today is \${now}. Ask \${questions.map((q) => q.text).join(", ")}. Data: \${JSON.stringify(facts)}. \${Object.values(Kind).join(", ")} \${role ? \`For \${role}.\` : ""}\` });\n}\n`;
    const [prompt] = observed(observeFiles(sourceCode, { "a.ts": code }), "prompt");
    expect(prompt?.properties.interpolates).toEqual(["Kind", "facts", "now", "policy.name", "questions", "role"]);
  });
});

describe("an agent in a route", () => {
  const code = (body: string): string => `import { streamText, tool } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
const find = tool({ description: "Finds.", inputSchema: z.object({ q: z.string() }), execute: async ({ q }) => q });
${body}
`;
  const ask = 'streamText({ model: openai("gpt-4o"), prompt: "Go.", tools: { find } })';
  const names = (path: string, body: string): string[] =>
    assetNames(observeFiles(sourceCode, { [path]: code(body) }), "agent");

  it("is called by the route, or by the function that tells more", () => {
    const posts = `export async function POST() { return make({ execute: async () => { await ${ask}; } }); }`;
    expect(names("app/(main)/api/search/route.ts", posts)).toEqual(["agent:/api/search"]);
    expect(names("pages/api/ask.ts", `const handler = async () => { await ${ask}; };`)).toEqual(["agent:/api/ask"]);
    const search = `export function webSearch() { return make({ execute: async () => { await ${ask}; } }); }`;
    expect(names("app/api/search/route.ts", search)).toEqual(["agent:webSearch"]);
  });

  it("keeps a name that tells, and the only one there is", () => {
    expect(names("app/api/search/route.ts", `async function answer() { await ${ask}; }`)).toEqual(["agent:answer"]);
    expect(names("lib/search.ts", `export const execute = async () => { await ${ask}; };`)).toEqual(["agent:execute"]);
  });
});

it("stands where it is made, and where its name is written when that is another line", () => {
  const code = `from agents import Agent
guide = Agent(
    instructions="You guide people politely.",
    name="Guide",
)
host = Agent(name="Host", instructions="You welcome people.")
`;
  const lines = observed(observeFiles(sourceCode, { "a.py": code }), "agent").map(({ evidence }) =>
    evidence.map(({ line }) => line),
  );
  expect(lines).toEqual([[2, 4], [6]]);
});
