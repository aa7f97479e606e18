import { describe, expect, it } from "vitest";
import { assetNames, edgeNames, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const toolsOf = (code: string): string[] => assetNames(observeFiles(sourceCode, { "shed/tools.go": code }), "tool");

const AI = `package shed

import (
	"context"
	"os/exec"

	"github.com/openai/openai-go"
)

var client = openai.NewClient()
`;

const type = (name: string, methods: string): string =>
  `\ntype ${name} struct{}\n\nfunc (${name}) Name() string { return "sweep" }\nfunc (${name}) Description() string { return "Sweeps the shed." }\n${methods}\n`;
const RUN =
  'func (s Broom) Run(ctx context.Context, corner string) (string, error) {\n\tout, err := exec.Command("sh", "-c", "sweep "+corner).Output()\n\treturn string(out), err\n}';

describe("a type of Go that runs", () => {
  it("is a tool where it tells its name, what it is for and its schema", () => {
    const code = AI + type("Broom", `func (Broom) Parameters() map[string]any { return nil }\n${RUN}`);
    const [tool] = observed(observeFiles(sourceCode, { "shed/tools.go": code }), "tool");
    expect(tool).toMatchObject({
      name: "sweep",
      properties: { description: "Sweeps the shed.", capabilities: ["runs-commands"], framework: "own" },
    });
    expect(tool?.properties.codeSignals?.map(({ id }) => id)).toEqual(["reaches-shell"]);
    expect(tool?.evidence.map(({ line }) => line)).toEqual([12, 14]);
  });

  it("is a tool where one method tells all of it", () => {
    const code = `${AI}
const SweepName = "sweep"

type broom struct{}

func (b *broom) Info() ToolInfo { return ToolInfo{Name: SweepName, Description: "Sweeps the shed."} }
func (b *broom) Run(ctx context.Context, call ToolCall) (string, error) { return "", nil }
`;
    expect(toolsOf(code)).toEqual(["tool:sweep"]);
  });

  it("is a command of the program where nothing says that it is a tool", () => {
    expect(toolsOf(AI + type("Broom", RUN))).toEqual([]);
    expect(toolsOf(AI + type("BroomTool", RUN.replaceAll("Broom", "BroomTool")))).toEqual(["tool:sweep"]);
  });

  it("stands for others' tools where its name is known only at run time", () => {
    const code = `${AI}
type RemoteTool struct{ name string }

func (t RemoteTool) Name() string { return t.name }
func (t RemoteTool) Description() string { return "x" }
func (t RemoteTool) Run(ctx context.Context, input string) (string, error) { return "", nil }
`;
    expect(toolsOf(code)).toEqual([]);
  });

  it("is no tool in a program without AI", () => {
    const plain = AI.replace(/\n\t"github.com.*\n/, "\n").replace("var client = openai.NewClient()", "");
    expect(toolsOf(plain + type("BroomTool", RUN.replaceAll("Broom", "BroomTool")))).toEqual([]);
  });
});

it("given in a slice to an agent are its tools", () => {
  const code = `package shed

import (
	"context"

	"github.com/tmc/langchaingo/agents"
	"github.com/tmc/langchaingo/llms/openai"
	"github.com/tmc/langchaingo/tools"
)
${type("Broom", "func (Broom) Call(ctx context.Context, input string) (string, error) { return input, nil }")}
func Ask() {
	llm, _ := openai.New(openai.WithModel("gpt-4o"))
	helper := agents.NewOneShotAgent(llm, []tools.Tool{Broom{}})
}
`;
  const observation = observeFiles(sourceCode, { "shed/agent.go": code });
  expect(edgeNames(observation)).toContain("agent:helper -uses-> tool:sweep");
  expect(observed(observation, "tool")[0]?.properties.parameters).toEqual(["input"]);
});

it("registered with options takes what they name, and what it asks its request for is what it was given", () => {
  const code = `package main

import (
	"context"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

var pages = map[string]string{"a": "/srv/a"}

func main() {
	s := server.NewMCPServer("shelf", "1")
	s.AddTool(mcp.NewTool("read_page", mcp.WithDescription("Reads."), mcp.WithString("page", mcp.Required()), mcp.WithNumber("lines")), readPage)
	s.AddTool(mcp.NewTool("known_page", mcp.WithString("page")), knownPage)
}

func readPage(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	page, err := request.RequireString("page")
	text, err := os.ReadFile("/srv/" + page)
	return mcp.NewToolResultText(string(text)), err
}

func knownPage(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	text, err := os.ReadFile(pages[request.GetString("page", "a")])
	return mcp.NewToolResultText(string(text)), err
}
`;
  const tools = observed(observeFiles(sourceCode, { "main.go": code }), "tool");
  const told = tools.map(({ name, properties }) => [
    name,
    properties.parameters,
    properties.codeSignals?.map((s) => s.message),
  ]);
  expect(told).toEqual([
    ["read_page", ["page", "lines"], ["argument page reaches os.ReadFile"]],
    ["known_page", ["page"], []],
  ]);
});
