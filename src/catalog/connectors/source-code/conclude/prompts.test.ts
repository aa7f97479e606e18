import { describe, expect, it } from "vitest";
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

describe("a message of the system", () => {
  const written = (files: { readonly [path: string]: string }) =>
    observed(observeFiles(sourceCode, files), "prompt").map(({ name, properties, evidence }) => [
      name,
      properties.characters,
      `${evidence[0]?.path}:${evidence[0]?.line}`,
      evidence[0]?.confidence,
    ]);

  it("is a prompt also where it goes to a wrapper of the project's own", () => {
    const reviewer = `from .llm import call_model
TEMPLATE = """You are an expert reviewer."""
class Reviewer:
    async def review(self, draft, task):
        prompt = [{"role": "system", "content": TEMPLATE}, {"role": "user", "content": draft}]
        return await call_model(prompt)
    async def title(self, draft):
        return await call_model([{"role": "developer", "content": f"You output a title for {draft}."}])
`;
    const llm = `from langchain_openai import ChatOpenAI
async def call_model(prompt):
    return await ChatOpenAI(model="gpt-4o").ainvoke(convert(prompt))
`;
    expect(written({ "agents/reviewer.py": reviewer, "agents/llm.py": llm })).toEqual([
      ["TEMPLATE", 27, "agents/reviewer.py:2", "inferred"],
      ["Reviewer.title instructions", 31, "agents/reviewer.py:8", "inferred"],
    ]);
  });

  it("is one in every language that writes it so", () => {
    const ai = { "ai.py": "import openai\n" };
    const go = `package a
import openai "github.com/sashabaranov/go-openai"
func ask() { send([]openai.ChatCompletionMessage{{Role: openai.ChatMessageRoleSystem, Content: "You sort parcels."}}) }
`;
    expect(written({ ...ai, "a.ts": 'send([{ role: "system", content: "You sort parcels." }]);\n' })).toHaveLength(1);
    expect(written({ ...ai, "a.go": go })).toHaveLength(1);
    expect(written({ ...ai, "a.rb": 'send([{ role: "system", content: "You sort parcels." }])\n' })).toHaveLength(1);
    expect(
      written({ ...ai, "a.php": `<?php\nsend([['role' => 'system', 'content' => "You sort parcels."]]);\n` }),
    ).toHaveLength(1);
  });

  it("is told once where a known call is given it", () => {
    const code = `from openai import OpenAI
OpenAI().chat.completions.create(model="gpt-4o", messages=[
    {"role": "system", "content": "You sort parcels."},
    {"role": "system", "content": "You answer in one word."},
])
`;
    expect(written({ "app.py": code })).toHaveLength(1);
  });

  it("is none of which no word is known", () => {
    const code = 'import openai\\nask([{"role": "system", "content": f"{instructions_for_agents()}"}])\\n';
    expect(written({ "app.py": code })).toEqual([]);
  });

  it("is none when it is shown to people, says one word, stands in a test or in a program without AI", () => {
    const shown =
      'import OpenAI from "openai";\nadd({ id: 1, role: "system", content: "Your session has expired." });\n';
    const word =
      'import OpenAI from "openai";\nadd({ role: "system", content: "reset" }, { role: "user", content: "Hello to you all." });\n';
    const other = 'add({ role: "system", content: "You sort parcels." });\n';
    expect(written({ "a.ts": shown, "b.ts": word })).toEqual([]);
    expect(written({ "c.ts": other })).toEqual([]);
    expect(written({ "tests/c.test.ts": `import OpenAI from "openai";\n${other}` })).toEqual([]);
  });
});

describe("a text that is named for a prompt", () => {
  const LONG = "Weigh the risks and the chances of what the trader plans and say what speaks against it in full.";
  const named = (code: string, path = "app.py"): unknown[] =>
    observed(observeFiles(sourceCode, { [path]: code, "ai.py": "import openai\n" }), "prompt").map(
      ({ name, properties, evidence }) => [
        name,
        properties.role,
        properties.interpolates,
        `${evidence[0]?.line} ${evidence[0]?.confidence}`,
      ],
    );

  it("is one where it speaks to a model: in a variable, a constant, or handed back", () => {
    const code = `def node(llm, state):
    prompt = f"""As the Neutral Risk Analyst, your role is to judge {state}. ${LONG}"""
    return llm.invoke(prompt)
REVIEWER_SYSTEM_PROMPT = "You are a reviewer. ${LONG}"
def report_prompt(topic):
    return f"You must write about {topic}. ${LONG}"
`;
    expect(named(code)).toEqual([
      ["REVIEWER_SYSTEM_PROMPT", "system", [], "4 inferred"],
      ["node instructions", "template", ["state"], "2 inferred"],
      ["report_prompt instructions", "template", ["topic"], "6 inferred"],
    ]);
    const script = `export function getQuickModePrompt() { return \`You are a fast assistant. ${LONG}\`; }\n`;
    expect(named(script, "prompts.ts")).toHaveLength(1);
  });

  it("is told once where a known call is given it", () => {
    const code = `from agents import Agent
prompt = "You are a reviewer. ${LONG}"
Agent(name="Reviewer", instructions=prompt)
`;
    expect(named(code)).toHaveLength(1);
  });

  it("is none where it asks people, is short, or is named otherwise", () => {
    expect(
      named(`prompt = "Enter the name of the project that is to be made, and press return when it is right: "\n`),
    ).toEqual([]);
    expect(named('prompt = "You are here."\n')).toEqual([]);
    expect(named(`letter = "You are a winner. ${LONG}"\n`)).toEqual([]);
    expect(named(`prompt = "You are a reviewer. ${LONG}"\n`, "tests/test_app.py")).toEqual([]);
  });
});

it("finds templates of the program's own making, and no question to people", () => {
  const prompts = promptsOf(`from openai import OpenAI
DEFAULT_QA_PROMPT = (
    "Use the following pieces of context to answer the question at the end. "
    "Keep the answer short.\\n\\n{context}\\n\\nQuestion: {question}"
)
rewrite_prompt = PromptTemplate("Translate the query below into {language}, and give back nothing but the translated query alone: {question}")
solver_prompt = """
    Write the response to what is asked in {task}, from the evidence {evidence}, as an output of no more than five lines.
""".strip()
CONFIRM_PROMPT = "Do you want to delete {count} files in the folder {folder}? This cannot be undone, so type yes to go on."
NOTE_PROMPT = "Use the context to answer the question at the end, and keep the answer short and to the point, as ever."
`);
  expect(prompts.map(({ name }) => name).sort()).toEqual([
    "DEFAULT_QA_PROMPT",
    "rewrite_prompt instructions",
    "solver_prompt instructions",
  ]);
});
