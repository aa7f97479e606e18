import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { assetNames, edgeNames, type Files, observed, observeFiles } from "../../../testing/observe-files.ts";
import { sourceCode } from "./connector.ts";

const models = (files: Files): string[] => assetNames(observeFiles(sourceCode, files), "model");

const SUPPORT: Files = {
  "config.py": 'import os\nMODEL = os.getenv("CHAT_MODEL", "gpt-4o-mini")\n',
  "tools.py": `import sqlite3
import smtplib
from langchain_core.tools import tool

@tool
def find_customer(mail: str) -> str:
    """Find a customer."""
    return sqlite3.connect("shop.db").execute("select * from customer where mail = ?", (mail,)).fetchall()

@tool
def send_mail(to: str, text: str) -> str:
    """Send a mail."""
    smtplib.SMTP("localhost").sendmail("a@example.com", to, text)
`,
  "agent.py": `from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent
from config import MODEL
from tools import find_customer, send_mail

llm = ChatOpenAI(model=MODEL)
support = create_react_agent(llm, [find_customer, send_mail], prompt="You help customers of the shop politely.")
`,
};

describe("the contract", () => {
  itKeepsTheConnectorContract(sourceCode, SUPPORT);
});

describe("models", () => {
  it.each([
    ["a constant", 'from openai import OpenAI\nM = "gpt-4o"\nOpenAI().chat.completions.create(model=M, messages=[])\n'],
    [
      "a default of the environment",
      'import os\nfrom openai import OpenAI\nOpenAI().chat.completions.create(model=os.environ.get("M", "gpt-4o"), messages=[])\n',
    ],
    [
      "a wrapper's default",
      'from openai import OpenAI\nc = OpenAI()\ndef ask(q, model="gpt-4o"):\n    return c.chat.completions.create(model=model, messages=[])\n',
    ],
    [
      "an argument of a caller",
      'from openai import OpenAI\nc = OpenAI()\ndef ask(q, model):\n    return c.chat.completions.create(model=model, messages=[])\nask("hi", model="gpt-4o")\n',
    ],
    [
      "a field of a data class",
      'from dataclasses import dataclass\nfrom openai import OpenAI\n@dataclass\nclass Config:\n    model: str = "gpt-4o"\ncfg = Config()\nOpenAI().chat.completions.create(model=cfg.model, messages=[])\n',
    ],
    [
      "an attribute set in the constructor",
      'from openai import OpenAI\nclass Bot:\n    def __init__(self, model="gpt-4o"):\n        self.model = model\n        self.client = OpenAI()\n    def ask(self):\n        return self.client.chat.completions.create(model=self.model, messages=[])\n',
    ],
    [
      "a registry",
      'from openai import OpenAI\nR = {"fast": {"model": "gpt-4o"}}\ndef ask(kind):\n    return OpenAI().chat.completions.create(model=R[kind]["model"], messages=[])\n',
    ],
    [
      "options spread into the call",
      'from openai import OpenAI\nopts = {"model": "gpt-4o"}\nOpenAI().chat.completions.create(messages=[], **opts)\n',
    ],
  ])("binds an id through %s", (_, code) => {
    const found = observed(observeFiles(sourceCode, { "app.py": code }), "model");
    expect(found.map((model) => [model.name, model.properties.provider, model.properties.usage])).toEqual([
      ["gpt-4o", "openai", "used"],
    ]);
  });

  it("never takes an identifier, a placeholder or a path for a model", () => {
    const code =
      'from openai import OpenAI\nc = OpenAI()\ndef ask(model):\n    return c.chat.completions.create(model=model, messages=[])\nc.chat.completions.create(model="test-model", messages=[])\nc.chat.completions.create(model=User.model, messages=[])\n';
    expect(models({ "app.py": code })).toEqual([]);
  });

  it("tells what is offered from what is used", () => {
    const files = { "models.ts": 'export const MODELS = ["gpt-4o", "claude-sonnet-4-5"];\n' };
    const found = observed(observeFiles(sourceCode, files), "model");
    expect(found.map((model) => [model.name, model.properties.usage])).toEqual([
      ["gpt-4o", "selectable"],
      ["claude-sonnet-4-5", "selectable"],
    ]);
  });

  it("names the provider whose address a compatible client points at", () => {
    const code =
      'from openai import OpenAI\nc = OpenAI(base_url="https://api.groq.com/openai/v1")\nc.chat.completions.create(model="llama-3.3-70b-versatile", messages=[])\n';
    expect(observed(observeFiles(sourceCode, { "a.py": code }), "model")[0]?.properties.provider).toBe("groq");
  });

  it("finds a model in a raw request", () => {
    const code =
      'await fetch("https://api.openai.com/v1/chat/completions", { method: "POST", body: JSON.stringify({ model: "gpt-4o" }) });\n';
    expect(models({ "a.ts": code })).toEqual(["model:gpt-4o"]);
  });

  it("marks what tests use", () => {
    const found = observed(
      observeFiles(sourceCode, {
        "tests/test_chat.py":
          'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o", messages=[])\n',
      }),
      "model",
    );
    expect(found[0]?.evidence[0]?.role).toBe("test");
  });
});

describe("agents", () => {
  const edges = edgeNames(observeFiles(sourceCode, SUPPORT));
  it.each([
    "agent:support -uses-> model:gpt-4o-mini",
    "agent:support -uses-> tool:find_customer",
    "agent:support -uses-> tool:send_mail",
    "agent:support -instructed-by-> prompt:support instructions",
  ])("hangs together: %s", (edge) => {
    expect(edges).toContain(edge);
  });

  it("says what tools can do", () => {
    const tools = observed(observeFiles(sourceCode, SUPPORT), "tool");
    expect(Object.fromEntries(tools.map((tool) => [tool.name, tool.properties.capabilities]))).toEqual({
      find_customer: ["reads-private-data"],
      send_mail: ["sends-outside"],
    });
  });
});

describe("MCP servers", () => {
  it("lists tools and sees an argument reach a shell", () => {
    const code =
      'import os\nfrom mcp.server.fastmcp import FastMCP\nmcp = FastMCP("ops")\n\n@mcp.tool()\ndef ping(host: str) -> str:\n    """Ping a host."""\n    return os.popen(f"ping -c 1 {host}").read()\n\n@mcp.tool()\ndef add(a: int, b: int) -> int:\n    """Add."""\n    return a + b\n';
    const observation = observeFiles(sourceCode, { "server.py": code });
    expect(edgeNames(observation)).toEqual(
      expect.arrayContaining(["mcp-server:ops -exposes-> tool:ping", "mcp-server:ops -exposes-> tool:add"]),
    );
    const signals = Object.fromEntries(
      observed(observation, "tool").map((tool) => [tool.name, tool.properties.codeSignals?.map((signal) => signal.id)]),
    );
    expect(signals).toEqual({ ping: ["reaches-shell"], add: [] });
  });
});

describe("operations", () => {
  it("sees an answer reach an interpreter", () => {
    const code =
      'from openai import OpenAI\nc = OpenAI()\ndef run(q):\n    r = c.chat.completions.create(model="gpt-4o", messages=[])\n    exec(r.choices[0].message.content)\n';
    const found = observed(observeFiles(sourceCode, { "a.py": code }), "operation");
    expect(found.flatMap((operation) => operation.properties.outputReaches ?? [])).toEqual(["interpreter"]);
  });

  it("does not decide what the installed version of torch decides", () => {
    const found = observed(observeFiles(sourceCode, { "a.py": 'import torch\ntorch.load("a.pt")\n' }), "operation");
    expect(found[0]?.gaps).toHaveProperty("unsafeOptions");
  });
});

describe("notebooks", () => {
  it("gives the cell and the line in it", () => {
    const cells = [
      { cell_type: "markdown", source: ["# hi"] },
      {
        cell_type: "code",
        source: [
          "!pip install openai\n",
          "from openai import OpenAI\n",
          'OpenAI().chat.completions.create(model="gpt-4o", messages=[])',
        ],
      },
    ];
    const [model] = observed(observeFiles(sourceCode, { "n.ipynb": JSON.stringify({ cells, metadata: {} }) }), "model");
    expect(model?.evidence[0]).toMatchObject({ cell: 2, line: 3 });
  });
});

describe("options of clients of all kinds", () => {
  it("say nothing about AI on a call that no library of AI knows", () => {
    const files = {
      "db.ts": 'import { Pool } from "pg";\nnew Pool({ ssl: false });\nexpect({ rejectUnauthorized: false });\n',
    };
    expect(observed(observeFiles(sourceCode, files), "operation")).toEqual([]);
  });
});

it("reads a field that a class inherits from the first class of another file", () => {
  const files: Files = {
    "base.py": 'class Settings:\n    model = "gpt-4o-mini"\n',
    "shop.py":
      "from openai import OpenAI\nfrom base import Settings\nclass Shop(Settings):\n    pass\n" +
      "OpenAI().chat.completions.create(model=Shop().model, messages=[])\n",
  };
  expect(edgeNames(observeFiles(sourceCode, files))).toContain("operation:chat in shop.py -calls-> model:gpt-4o-mini");
});
