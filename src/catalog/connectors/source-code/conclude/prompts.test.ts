import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const promptsOf = (code: string) => observed(observeFiles(sourceCode, { "app.py": code }), "prompt");

it("joins what an agent is told in several places", () => {
  const prompts = promptsOf(`from crewai import Agent
Agent(role="Writer", goal="Write well.", backstory="""You wrote for years.""")
`);
  expect(prompts.map((prompt) => prompt.properties.characters)).toEqual(["Write well.\nYou wrote for years.".length]);
  expect(prompts[0]?.evidence[0]?.line).toBe(2);
});

it("takes a list of instructions for one text, short lines included", () => {
  const prompts = promptsOf(`from agno.agent import Agent
Agent(name="Guide", instructions=["Be brief.", "Answer in the language of the question.", f"Today is {day}."])
`);
  expect(prompts).toMatchObject([
    {
      properties: {
        characters: "Be brief.\nAnswer in the language of the question.\nToday is {day}.".length,
        interpolates: ["day"],
      },
      evidence: [{ confidence: "inferred" }],
    },
  ]);
});

it("keeps alternatives apart", () => {
  const prompts = promptsOf(`from agents import Agent
Agent(name="Guide", instructions="You are a polite guide." if polite else "You are a rude guide.")
`);
  expect(prompts.map((prompt) => prompt.properties.characters).sort()).toEqual([21, 23]);
});

it("takes a template of messages for one prompt", () => {
  const prompts = promptsOf(`from langchain_core.prompts import ChatPromptTemplate
prompt = ChatPromptTemplate.from_messages([("system", "You answer from {context}."), ("human", "{question}")])
`);
  expect(prompts).toMatchObject([{ properties: { role: "template", interpolates: ["context", "question"] } }]);
});
