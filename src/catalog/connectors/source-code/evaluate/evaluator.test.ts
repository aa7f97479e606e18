import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const used = (code: string): string[] =>
  observed(observeFiles(sourceCode, { "app.py": code }), "model")
    .filter(({ properties }) => properties.usage === "used")
    .map(({ name }) => name)
    .sort();

it.each([
  [
    "is picked from options and kept in a session",
    `import streamlit as st
from agno.models.ollama import Ollama

if "model_version" not in st.session_state:
    st.session_state.model_version = "qwen3:1.7b"
st.session_state.model_version = st.sidebar.radio("Model", options=["qwen3:1.7b", "gemma3:4b"])

def agent():
    return Ollama(id=st.session_state.model_version)
`,
    ["gemma3:4b", "qwen3:1.7b"],
  ],
  [
    "is kept under a key",
    `import streamlit as st
from langchain_openai import ChatOpenAI

st.session_state["model"] = "gpt-4o"
llm = ChatOpenAI(model=st.session_state.get("model"))
`,
    ["gpt-4o"],
  ],
  [
    "is passed to the function that uses what was picked",
    `import streamlit as st
from agno.models.openrouter import OpenRouter

def analyse(model_id):
    return OpenRouter(id=model_id)

choice = st.selectbox("Model", ["anthropic/claude-sonnet-4.6", "openai/gpt-5.4"])
analyse(choice)
`,
    ["anthropic/claude-sonnet-4.6", "openai/gpt-5.4"],
  ],
  [
    "is an option of the command line",
    `import argparse
from openai import OpenAI

def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--chat-model", default="gpt-4o-mini", help="model")
    parser.add_argument("--judge", dest="judge_model", choices=["o3-mini", "gpt-4.1"])
    args = parser.parse_args()
    client = OpenAI()
    client.chat.completions.create(model=args.chat_model, messages=[])
    client.chat.completions.create(model=args.judge_model, messages=[])
`,
    ["gpt-4.1", "gpt-4o-mini", "o3-mini"],
  ],
  [
    "is set on a settings object elsewhere in the module",
    `from settings import settings
from openai import OpenAI

settings.model = "gpt-4o"

def ask():
    return OpenAI().chat.completions.create(model=settings.model, messages=[])
`,
    ["gpt-4o"],
  ],
])("a model that %s", (_, code, expected) => {
  expect(used(code)).toEqual(expected);
});

it.each([
  ["a made model", "model = make(model)", ["claude-3-5-sonnet-20241022"]],
  [
    "itself or a default",
    'model = model or "openai:gpt-4o"',
    ["claude-3-5-sonnet", "claude-3-5-sonnet-20241022", "gpt-4o"],
  ],
])("a parameter that was replaced by %s", (_, line, expected) => {
  const code = `from agno.agent import Agent
from agno.models.anthropic import Claude

def make(name):
    return Claude(id="claude-3-5-sonnet-20241022")

def player(model):
    ${line}
    return Agent(name="X", model=model)

player("anthropic:claude-3-5-sonnet")
`;
  expect(used(code)).toEqual(expected);
});

it("follows the two halves of a routed id to the client that each is for", () => {
  const code = `from agno.models.google import Gemini
from agno.models.groq import Groq
from agno.models.openai import OpenAIChat

OPTIONS = {"four": "openai:gpt-4o", "flash": "google:gemini-2.0-flash", "llama": "groq:llama-3.3-70b-versatile"}

def make(provider, name):
    if provider == "openai":
        return OpenAIChat(id=name)
    if provider == "groq":
        return Groq(id=name)
    return Gemini(id=name)

def play(choice):
    provider, name = OPTIONS[choice].split(":")
    return make(provider, name)
`;
  const found = observed(observeFiles(sourceCode, { "app.py": code }), "model");
  expect(found.map(({ name, properties }) => `${properties.provider}/${name} ${properties.usage}`).sort()).toEqual([
    "gcp.gemini/gemini-2.0-flash used",
    "groq/llama-3.3-70b-versatile used",
    "openai/gpt-4o used",
  ]);
});

it("keeps what functions put into things of their own apart", () => {
  const code = `from openai import OpenAI

def one(request):
    request.model = "gpt-4o"

def two(request):
    return OpenAI().chat.completions.create(model=request.model, messages=[])
`;
  expect(used(code)).toEqual([]);
});

it("looks once at what a run of a function uses many times", () => {
  const alternatives = (last: string): string => `n if a else n if b else n if c else n if d else n if e else ${last}`;
  const level = (own: number): string =>
    `def level${own}(m):\n    n = ${own === 5 ? "m" : `level${own + 1}(m)`}\n    return ${alternatives(own === 1 ? '"gpt-4o-mini"' : "n")}\n`;
  const code = `from openai import OpenAI
${[5, 4, 3, 2, 1].map(level).join("")}OpenAI().chat.completions.create(model=level1("gpt-4o"), messages=[])
`;
  const names = observed(observeFiles(sourceCode, { "a.py": code }), "model").map(({ name }) => name);
  expect(names.toSorted()).toEqual(["gpt-4o", "gpt-4o-mini"]);
});
