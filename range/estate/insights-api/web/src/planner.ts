import { tool } from "@langchain/core/tools";
import { createReactAgent } from "@langchain/langgraph/prebuilt";
import { ChatOpenAI } from "@langchain/openai";
import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";

const PLANS = { spring: "plans/spring.md", winter: "plans/winter.md" } as const;

const readPlan = tool(async ({ season }) => readFile(PLANS[season], "utf8"), {
  name: "read_plan",
  description: "Read the plan of a season.",
  schema: z.object({ season: z.enum(["spring", "winter"]) }),
});

const exportPlan = tool(
  async ({ file, text }) => {
    await writeFile(`exports/${file}`, text);
    return "written";
  },
  {
    name: "export_plan",
    description: "Write a plan to a file for the shops.",
    schema: z.object({ file: z.string(), text: z.string() }),
  },
);

const model = new ChatOpenAI({ model: "gpt-4.1-mini-2025-04-14", temperature: 0, maxTokens: 900 });

export const planner = createReactAgent({
  llm: model,
  tools: [readPlan, exportPlan],
  prompt: "You help planners to compare the plans of two seasons. Show differences as a table.",
  name: "planner",
});
