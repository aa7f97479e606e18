import { describe, expect, it } from "vitest";
import { edgeNames, type Files, observed, observeFiles } from "../../../testing/observe-files.ts";
import { agentConfig } from "./connector.ts";

const workflow = (steps: string): Files => ({
  ".github/workflows/ai.yml": `name: AI
on: [issue_comment]
jobs:
  review:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
${steps}`,
});

const agents = (steps: string) => observed(observeFiles(agentConfig, workflow(steps)), "agent");

describe("an action that runs a coding agent", () => {
  const steps = `      - name: Run it
        uses: anthropics/claude-code-action@v1
        with:
          anthropic_api_key: \${{ secrets.ANTHROPIC_API_KEY }}
          prompt: Review the change and say what is wrong.
          claude_args: --model claude-sonnet-4-5 --allowedTools "Read,Bash(gh pr view:*)"
`;

  it("is an agent with its permissions at its step", () => {
    const [agent] = agents(steps);
    expect(agent?.name).toBe("claude-code-action");
    expect(agent?.properties).toMatchObject({
      framework: "claude-code",
      allowedActions: ["Read", "Bash(gh pr view:*)"],
      bypassesApproval: false,
    });
    expect(agent?.evidence[0]).toMatchObject({ path: ".github/workflows/ai.yml", line: 9 });
  });

  it("has its model and its instructions", () => {
    expect(edgeNames(observeFiles(agentConfig, workflow(steps)))).toEqual(
      expect.arrayContaining([
        "agent:claude-code-action -instructed-by-> prompt:claude-code-action instructions",
        "agent:claude-code-action -uses-> model:claude-sonnet-4-5",
        "application:test -uses-> agent:claude-code-action",
      ]),
    );
  });

  it("has the instructions of its arguments where it has no prompt", () => {
    const args = '          claude_args: --append-system-prompt "Keep your comments short."\n';
    const observation = observeFiles(
      agentConfig,
      workflow(`      - uses: anthropics/claude-code-action@v1\n        with:\n${args}`),
    );
    expect(observed(observation, "prompt")[0]?.properties).toMatchObject({ characters: 25 });
  });

  it("takes no model from an expression of the workflow", () => {
    const observation = observeFiles(
      agentConfig,
      workflow("      - uses: openai/codex-action@main\n        with:\n          model: ${{ inputs.model }}\n"),
    );
    expect(observed(observation, "agent").map(({ name }) => name)).toEqual(["codex-action"]);
    expect(observed(observation, "model")).toEqual([]);
  });
});

describe("a command line that runs a coding agent", () => {
  it.each([
    ["claude -p 'fix it' --dangerously-skip-permissions", "claude-code", true],
    ["npx -y @anthropic-ai/claude-code@latest --print 'say'", "claude-code", false],
    ["codex exec 'fix the tests'", "openai-codex", false],
    ["gemini --yolo -p 'go'", "gemini-cli", true],
  ])("%s", (run, framework, bypassesApproval) => {
    const [agent] = agents(`      - run: ${run}\n`);
    expect(agent?.properties).toMatchObject({ framework, bypassesApproval });
    expect(agent?.name).toBe("review");
  });

  it.each(["npm install -g @anthropic-ai/claude-code", "echo claude", "cat codex.txt", "claude --version"])(
    "%s is none",
    (run) => expect(agents(`      - run: ${run}\n`)).toEqual([]),
  );
});

it("a workflow without an agent says nothing", () => {
  expect(observeFiles(agentConfig, workflow("")).assets).toEqual([]);
});
