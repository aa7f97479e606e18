import { describe, expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const used = (files: { readonly [path: string]: string }): string[] =>
  observed(observeFiles(sourceCode, files), "model")
    .filter(({ properties }) => properties.usage === "used")
    .map(({ properties: { provider, modelId } }) => `${provider ?? "?"} ${modelId}`)
    .sort();

describe("a branch for one of several texts lets through only callers that may give it", () => {
  const classes = "from langchain_openai import OpenAIEmbeddings\nfrom langchain_voyageai import VoyageAIEmbeddings\n";

  it("in match, with several texts in one case and what is left", () => {
    const code = `${classes}from langchain_cohere import CohereEmbeddings
class Memory:
    def __init__(self, provider, model):
        match provider:
            case "openai" | "custom":
                e = OpenAIEmbeddings(model=model)
            case "voyageai":
                e = VoyageAIEmbeddings(model=model)
            case _:
                e = CohereEmbeddings(model=model)
Memory("custom", "own-embed-1")
Memory("voyageai", "voyage-3")
Memory("other", "embed-9")
`;
    expect(used({ "app.py": code })).toEqual(["cohere embed-9", "openai own-embed-1", "voyage voyage-3"]);
  });

  it("in if, with the case of letters, lists of texts, defaults and what comes after", () => {
    const code = `${classes}from langchain_cohere import CohereEmbeddings
def make(model, provider="voyageai"):
    if provider.lower() in ("openai", "azure"):
        return OpenAIEmbeddings(model=model)
    elif provider == "voyageai" and model:
        return VoyageAIEmbeddings(model=model)
    else:
        return CohereEmbeddings(model=model)
make("own-embed-1", provider="OpenAI")
make("voyage-3")
`;
    // What is asked beside the text leaves open whether the last branch is for the others alone.
    expect(used({ "app.py": code })).toEqual(["cohere voyage-3", "openai own-embed-1", "voyage voyage-3"]);
  });

  it("and all whose text nobody knows", () => {
    const code = `${classes}import os
def make(provider, model):
    if provider == "openai":
        return OpenAIEmbeddings(model=model)
    return VoyageAIEmbeddings(model=model)
make(os.environ["PROVIDER"], "own-embed-1")
`;
    expect(used({ "app.py": code })).toEqual(["openai own-embed-1", "voyage own-embed-1"]);
  });

  it("in TypeScript: switch, else and conditional expressions", () => {
    const code = `import { createOpenAI } from "@ai-sdk/openai";
import { createGroq } from "@ai-sdk/groq";
import { createXai } from "@ai-sdk/xai";
const [openai, groq, xai] = [createOpenAI(), createGroq(), createXai()];
function pick(provider: string, model: string) {
  switch (provider) {
    case "openai":
    case "default":
      return openai(model);
    case "groq":
      return groq(model);
    default:
      return xai(model);
  }
}
const choose = ({ provider, model }: { provider: string; model: string }) => {
  if (provider === "openai") {
    return openai(model);
  } else {
    return provider === "groq"
      ? groq(model)
      : xai(model);
  }
};
pick("default", "own-a");
pick("groq", "own-b");
choose({ provider: "openai", model: "own-c" });
choose({ provider: "grok", model: "own-d" });
`;
    expect(used({ "app.ts": code })).toEqual(["groq own-b", "openai own-a", "openai own-c", "x_ai own-d"]);
  });

  it("in Go: switch and else", () => {
    const code = `package main
import (
	"github.com/tmc/langchaingo/llms/anthropic"
	"github.com/tmc/langchaingo/llms/mistral"
	"github.com/tmc/langchaingo/llms/openai"
)
func choose(provider string, model string) any {
	switch provider {
	case "openai", "azure":
		llm, _ := openai.New(openai.WithModel(model))
		return llm
	default:
		if provider == "anthropic" {
			llm, _ := anthropic.New(anthropic.WithModel(model))
			return llm
		} else {
			llm, _ := mistral.New(mistral.WithModel(model))
			return llm
		}
	}
}
func main() {
	choose("azure", "own-a")
	choose("anthropic", "own-b")
	choose("mistral", "own-c")
}
`;
    expect(used({ "main.go": code })).toEqual(["anthropic own-b", "mistral_ai own-c", "openai own-a"]);
  });
});

it("takes what is set for one provider for no other, also where the provider comes from outside", () => {
  const config = `import os
class Config:
    def __init__(self):
        self.embedding_provider = os.environ["EMBEDDING_PROVIDER"]
        if self.embedding_provider == "openai":
            self.model = "own-embed-1"
        elif self.embedding_provider == "voyageai":
            self.model = "voyage-3"
`;
  const code = `from config import Config
from langchain_openai import OpenAIEmbeddings
from langchain_voyageai import VoyageAIEmbeddings
def make(embedding_provider, model):
    match embedding_provider:
        case "openai":
            return OpenAIEmbeddings(model=model)
        case "voyageai":
            return VoyageAIEmbeddings(model=model)
config = Config()
make(config.embedding_provider, config.model)
`;
  expect(used({ "config.py": config, "app.py": code })).toEqual(["openai own-embed-1", "voyage voyage-3"]);
});
