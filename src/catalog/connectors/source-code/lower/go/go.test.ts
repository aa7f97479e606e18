import { describe, expect, it } from "vitest";
import { assetNames, edgeNames, type Files, observed, observeFiles } from "../../../../../testing/observe-files.ts";
import { sourceCode } from "../../connector.ts";
import { packageName } from "./imports.ts";

const models = (files: Files): string[] => assetNames(observeFiles(sourceCode, files), "model");

const CALL = `package app

import (
	"context"

	openai "github.com/sashabaranov/go-openai"
)
`;

describe("Go", () => {
  it("follows constants into other files of the package and into other packages of the module", () => {
    const files = {
      "go.mod": "module example.com/app\n\ngo 1.24\n",
      "names.go": 'package app\n\nconst fast = "gpt-4o-mini"\n',
      "config/config.go": 'package config\n\nconst Slow = "gpt-4.1"\n',
      "ask.go": `${CALL.replace("(\n", '(\n\t"example.com/app/config"\n')}
func ask(c *openai.Client) {
	c.CreateChatCompletion(context.TODO(), openai.ChatCompletionRequest{Model: fast})
	c.CreateChatCompletion(context.TODO(), openai.ChatCompletionRequest{Model: config.Slow})
}
`,
    };
    expect(models(files)).toEqual(["model:gpt-4.1", "model:gpt-4o-mini"]);
  });

  it("takes a field from whoever makes the structure, and a fallback from beside the environment", () => {
    const files = {
      "a.go": `${CALL.replace("(\n", '(\n\t"os"\n')}
type Options struct{ Model string }

func env(key, fallback string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return fallback
}

type Bot struct {
	client *openai.Client
	opts   Options
}

func (b *Bot) Ask(ctx context.Context) {
	req := openai.ChatCompletionRequest{Model: b.opts.Model}
	b.client.CreateChatCompletion(ctx, req)
}

func main() {
	b := &Bot{client: openai.NewClient("k"), opts: Options{Model: env("MODEL", "gpt-4o")}}
	b.Ask(context.Background())
}
`,
    };
    expect(models(files)).toEqual(["model:gpt-4o"]);
  });

  it("takes no name of a variable for a model", () => {
    const files = {
      "a.go": `${CALL}
func ask(c *openai.Client, model string) {
	c.CreateChatCompletion(context.TODO(), openai.ChatCompletionRequest{Model: model})
}
`,
    };
    expect(models(files)).toEqual([]);
  });

  it("knows the name that a package is used by from its path", () => {
    expect(packageName("github.com/sashabaranov/go-openai")).toBe("openai");
    expect(packageName("github.com/openai/openai-go/v3")).toBe("openai");
    expect(packageName("github.com/anthropics/anthropic-sdk-go")).toBe("anthropic");
    expect(packageName("github.com/aws/aws-sdk-go-v2/service/bedrockruntime")).toBe("bedrockruntime");
  });
});

describe("what a type or a setting of the program decides", () => {
  it("tells the service by the configuration that a client is made with", () => {
    const code = `${CALL}
func main() {
	config := openai.DefaultAzureConfig("k", "endpoint")
	client := openai.NewClientWithConfig(config)
	client.CreateChatCompletion(context.TODO(), openai.ChatCompletionRequest{Model: "gpt-4o"})
}
`;
    const [model] = observed(observeFiles(sourceCode, { "a.go": code }), "model");
    expect(model?.properties).toMatchObject({ provider: "azure.ai.openai", modelId: "gpt-4o" });
  });

  it("tells which of Google's services a client is made for", () => {
    const made = (backend: string): string => `package main
import "google.golang.org/genai"
func main() { genai.NewClient(ctx, &genai.ClientConfig{Backend: genai.${backend}}) }
`;
    const services = (backend: string) => assetNames(observeFiles(sourceCode, { "a.go": made(backend) }), "ai-service");
    expect(services("BackendVertexAI")).toEqual(["ai-service:google-vertex-ai"]);
    expect(services("BackendGeminiAPI")).toEqual(["ai-service:google-gemini-api"]);
  });

  it("finds the tools that a type of the program registers, one for each that is made of it", () => {
    const observation = observeFiles(sourceCode, {
      "go.mod": "module example.com/shop\n",
      "tool.go": `package shop

import (
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type Tool struct {
	Tool    mcp.Tool
	Handler server.ToolHandlerFunc
}

func (t *Tool) Register(s *server.MCPServer) { s.AddTool(t.Tool, t.Handler) }

func Must(name, description string, handler Handler) Tool {
	tool, run, err := Convert(name, description, handler)
	if err != nil {
		panic(err)
	}
	return Tool{Tool: tool, Handler: run}
}

func Convert(name, description string, handler Handler) (mcp.Tool, server.ToolHandlerFunc, error) {
	t := mcp.Tool{Name: name, Description: description}
	return t, wrap(handler), nil
}
`,
      "orders/orders.go": `package orders

import (
	"os/exec"
	"example.com/shop"
	"github.com/mark3labs/mcp-go/server"
)

func list(args Args) (string, error) { return "", nil }
func ship(args Args) (string, error) { exec.Command("sh", "-c", args.Command).Run()
	return "", nil }

var List = shop.Must("list_orders", "Lists orders", list)
var Ship = shop.Must("ship_order", "Ships an order", ship)

func Add(s *server.MCPServer) {
	List.Register(s)
	Ship.Register(s)
}

func main() { Add(server.NewMCPServer("orders", "1")) }
`,
    });
    expect(observed(observation, "tool").map(({ name, properties }) => [name, properties.capabilities])).toEqual([
      ["list_orders", []],
      ["ship_order", ["runs-commands"]],
    ]);
    expect(edgeNames(observation).filter((edge) => edge.includes("exposes"))).toEqual([
      "mcp-server:orders -exposes-> tool:list_orders",
      "mcp-server:orders -exposes-> tool:ship_order",
    ]);
  });
});
