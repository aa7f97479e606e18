import { describe, expect, it } from "vitest";
import { edgeNames, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const TEXT = "You help customers of {{shop}}.\nBe polite.\n";

describe("a prompt kept in a file", () => {
  it.each([
    ['(Path(__file__).parent / "texts" / "support.md").read_text(encoding="utf-8")'],
    ['Path("texts/support.md").read_text().strip()'],
    ['open("texts/support.md").read()'],
    ['open(os.path.join("texts", "support.md"), "r").read()'],
  ])("is linked to the agent that is given %s", (expression) => {
    const code = `import os
from pathlib import Path
from agents import Agent
guide = Agent(name="Guide", instructions=${expression})
`;
    const observation = observeFiles(sourceCode, { "app/run.py": code, "app/texts/support.md": TEXT });
    expect(edgeNames(observation).filter((edge) => edge.startsWith("agent"))).toEqual([
      "agent:Guide -instructed-by-> prompt:support.md",
    ]);
    expect(observed(observation, "prompt")).toMatchObject([
      {
        properties: { role: "system", characters: TEXT.trimEnd().length, interpolates: ["shop"] },
        evidence: [{ path: "app/texts/support.md", line: 1, confidence: "declared", role: "source" }],
      },
    ]);
  });

  it("is known by its place", () => {
    const files = { "patterns/prompts/lead.md": TEXT, "patterns/prompts/README.md": TEXT, "docs/notes.md": TEXT };
    expect(
      observed(observeFiles(sourceCode, files), "prompt").map((prompt) => [
        prompt.name,
        prompt.evidence[0]?.confidence,
      ]),
    ).toEqual([["lead.md", "inferred"]]);
  });
});

describe("a prompt that Go embeds", () => {
  const code = (message: string): string => `package a
import (
	_ "embed"
	"context"
	"github.com/openai/openai-go"
)

//go:embed texts/support.md
var support string

var (
	//go:embed texts/other.md
	other string
)

func ask() {
	client := openai.NewClient()
	client.Chat.Completions.New(context.Background(), openai.ChatCompletionNewParams{
		Model: "gpt-4o",
		Messages: []openai.ChatCompletionMessageParamUnion{${message}},
	})
}
`;
  const prompts = (message: string): string[] =>
    observed(
      observeFiles(sourceCode, {
        "a/a.go": code(message),
        "a/texts/support.md": TEXT,
        "a/texts/other.md": "Other words.",
      }),
      "prompt",
    ).map(({ name }) => name);

  it("is the file's, by the variable it stands above", () => {
    expect(prompts("openai.SystemMessage(support)")).toEqual(["support.md"]);
    expect(prompts("openai.DeveloperMessage(other)")).toEqual(["other.md"]);
  });

  it("is one only where the system says it", () => {
    expect(prompts("openai.UserMessage(support)")).toEqual([]);
    expect(prompts('openai.SystemMessage("You sort parcels.")')).toHaveLength(1);
  });
});

describe("a file that is read under the name of a prompt", () => {
  const go = (variable: string): string =>
    `package agent

import _ "embed"

//go:embed instructions.txt
var ${variable} string

func start(session *Session) error {
	text, err := session.fill(${variable}, Data{Tools: session.tools})
	return session.llm.StartChat(text, err)
}

func known() { client := openai.NewClient() }
`.replace('import _ "embed"', 'import (\n\t_ "embed"\n\t"github.com/openai/openai-go"\n)');
  const prompts = (variable: string): string[] =>
    observed(observeFiles(sourceCode, { "a/agent.go": go(variable), "a/instructions.txt": TEXT }), "prompt").map(
      ({ name, properties }) => `${name} ${properties.role}`,
    );

  it("is a prompt, wherever the program then puts it", () => {
    expect(prompts("defaultSystemPromptTemplate")).toEqual(["instructions.txt system"]);
  });

  it("is none under another name", () => {
    expect(prompts("indexPage")).toEqual([]);
  });
});
