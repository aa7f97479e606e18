import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const toolsOf = (files: { readonly [path: string]: string }): string[] =>
  observed(observeFiles(sourceCode, files), "tool")
    .map(({ name, properties: { framework, parameters } }) => `${name} ${framework} ${parameters?.join(",") ?? "?"}`)
    .sort();

it("finds what a model is bound to, whoever makes the model", () => {
  const code = `import { modelFor } from "./models.js";
import { z } from "zod";
import { tool } from "@langchain/core/tools";
const lookUp = tool(async ({ id }) => id, { name: "look_up", schema: z.object({ id: z.string() }) });
const titled = { name: "give_title", description: "Gives a title", schema: z.object({ title: z.string() }) };
export const ask = async (text: string) => (await modelFor(1)).bindTools([titled, lookUp], { tool_choice: "give_title" }).invoke(text);
export const other = queue.bindAll([{ name: "queue", description: "A queue of letters" }]);
`;
  expect(toolsOf({ "src/ask.ts": code })).toEqual(["give_title langchain title", "look_up langchain id"]);
});

it("finds definitions in the shapes that models take, whoever they are given to", () => {
  const code = `from openai import OpenAI
from pydantic import BaseModel
from own import ask, send

class SubQuery(BaseModel):
    """Search the rulebooks"""
    text: str

def decompose(question):
    schema = SubQuery.model_json_schema()
    function = {"name": schema["title"], "description": schema["description"], "parameters": schema}
    return ask(question, {"tools": [{"type": "function", "function": function}], "tool_choice": {"type": "function", "function": {"name": "SubQuery"}}})

LOOKUP = {"name": "look_up", "description": "Looks up an order", "input_schema": {"type": "object", "properties": {"id": {"type": "string"}}}}
FIELD = {"name": "amount", "description": "What is owed", "schema": {"type": "number"}}
CALLED = {"role": "assistant", "tool_calls": [{"type": "function", "function": {"name": "closed", "arguments": "{}"}}]}
`;
  expect(toolsOf({ "app.py": code })).toEqual(["SubQuery own text", "look_up own id"]);
  expect(toolsOf({ "tests/test_app.py": code })).toEqual([]);
  expect(toolsOf({ "app.py": code.replace("from openai import OpenAI\n", "") })).toEqual([]);
});

it("finds tools that a program keeps in a table of its own, each once", () => {
  const code = `import OpenAI from "openai";
import { tool } from "@openai/agents";
export const tools = {
  weather: { name: "get_weather", description: "Weather of a place", parameters: { type: "object", properties: { place: { type: "string" } } }, execute: async (args) => args.place },
};
export const time = tool({ name: "get_time", description: "The time", parameters: {}, execute: async () => "12" });
export const command = { name: "serve", description: "Starts the server", run: () => 1 };
`;
  expect(toolsOf({ "src/tools.ts": code })).toEqual(["get_time openai-agents ", "get_weather own place"]);
});

it("finds what Go keeps in a type of the program's own, and nothing that only has a name and a description", () => {
  const code = `package tools

import openai "github.com/sashabaranov/go-openai"

var client = openai.NewClient("KEY")

type Tool struct { Name, Description string; Schema any; Resolver func(string) string }
type Room struct { Name, Description string }

func all() []Tool {
	rooms := []Room{{Name: "hall", Description: "Where guests wait"}}
	_ = rooms
	return []Tool{{
		Name:        "FindGuest",
		Description: "Finds a guest of the house",
		Schema:      schemaOf(Guest{}),
		Resolver:    findGuest,
	}}
}
`;
  expect(toolsOf({ "tools/all.go": code }).map((tool) => tool.split(" ", 2).join(" "))).toEqual(["FindGuest own"]);
});
