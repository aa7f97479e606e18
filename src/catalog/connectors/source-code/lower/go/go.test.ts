import { describe, expect, it } from "vitest";
import { assetNames, type Files, observed, observeFiles } from "../../../../../testing/observe-files.ts";
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

describe("clients of other services", () => {
  it("are told by the configuration they are made with", () => {
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
});
