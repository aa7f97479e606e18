import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const tools = (classes: string, given: string): string[] =>
  observed(
    observeFiles(sourceCode, {
      "app.py": `from langchain.agents import create_agent\n${classes}\nagent = create_agent("openai:gpt-5-mini", tools=[${given}])\n`,
    }),
    "tool",
  ).map(({ name }) => name);

it.each([
  ["a typed dictionary", "from typing import TypedDict\nclass State(TypedDict):\n    box: str\n", "State()"],
  ["a model of data", "from pydantic import BaseModel\nclass Memory(BaseModel):\n    size: int = 3\n", "Memory()"],
])("%s is no tool", (_, classes, given) => expect(tools(classes, given)).toEqual([]));

it.each([
  ["that can be called", "class Clock:\n    def __call__(self): return 1\n", "Clock()", "Clock"],
  [
    "of a library's kind",
    "from langchain_core.tools import BaseTool\nclass Clock(BaseTool):\n    name: str = 'clock'\n",
    "Clock()",
    "clock",
  ],
])("a class %s is one", (_, classes, given, name) => expect(tools(classes, given)).toEqual([name]));
