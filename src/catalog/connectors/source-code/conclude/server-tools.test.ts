import { describe, expect, it } from "vitest";
import { edgeNames, type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const SERVER =
  'import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";\nimport { z } from "zod";\nconst server = new McpServer({ name: "shop", version: "1" });\n';

const exposed = (files: Files): string[] =>
  edgeNames(observeFiles(sourceCode, files)).filter((edge) => edge.includes("-exposes->"));
const toolOf = (code: string, name: string) =>
  observed(observeFiles(sourceCode, { "server.ts": SERVER + code }), "tool").find((tool) => tool.name === name);

describe("tools registered through a function", () => {
  it("are one for each definition it is given, wherever it was handed to", () => {
    const files: Files = {
      "tools.ts": `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
export function createRegister(server: McpServer, dynamic: boolean) {
  const seen = new Map();
  const registerTool = (tool) => {
    if (tool.args) server.registerTool(tool.name, { description: tool.description, inputSchema: tool.args }, (args, ctx) => tool.run(args, ctx));
    else server.registerTool(tool.name, { description: tool.description }, (ctx) => tool.run(ctx));
  };
  return [registerTool, seen];
}
`,
      "orders.ts":
        'export const listOrders = { name: "list-orders", description: "Orders", args: { after: 1 }, run: async (args) => args };\n',
      "server.ts": `${SERVER}import { createRegister } from "./tools.js";
import { listOrders } from "./orders.js";
const [tool] = createRegister(server, false);
tool(listOrders);
tool({ name: "refund-order", description: "Refund", run: async () => 1 });
`,
    };
    expect(exposed(files)).toEqual([
      "mcp-server:shop -exposes-> tool:list-orders",
      "mcp-server:shop -exposes-> tool:refund-order",
    ]);
    const [orders] = observed(observeFiles(sourceCode, files), "tool").filter(({ name }) => name === "list-orders");
    expect(orders?.evidence[0]).toMatchObject({ path: "orders.ts", line: 1 });
    expect(orders?.properties.parameters).toEqual(["after"]);
  });

  it("are one for each call that names one", () => {
    const code =
      'const add = (name: string, handler) => server.registerTool(name, { description: "d" }, handler);\nadd("one", async () => 1);\nadd("two", async () => 2);\n';
    expect(exposed({ "server.ts": SERVER + code })).toEqual([
      "mcp-server:shop -exposes-> tool:one",
      "mcp-server:shop -exposes-> tool:two",
    ]);
  });

  it("are one for each item of a list", () => {
    const code =
      'const tools = [{ name: "one", description: "1" }, { name: "two", description: "2" }];\nfor (const item of tools) server.registerTool(item.name, { description: item.description }, async () => ({}));\n';
    expect(exposed({ "server.ts": SERVER + code })).toEqual([
      "mcp-server:shop -exposes-> tool:one",
      "mcp-server:shop -exposes-> tool:two",
    ]);
  });

  it("are not made up where the name is known only at run time", () => {
    const observation = observeFiles(sourceCode, {
      "server.ts": `${SERVER}server.registerTool(process.argv[2], { description: "d" }, async () => ({}));\n`,
    });
    expect(observed(observation, "tool")).toEqual([]);
    expect(observation.relationshipGaps).toHaveLength(1);
  });
});

describe("arguments of a tool", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "a schema held by a constant",
      'const Args = z.object({ path: z.string(), head: z.number() });\nserver.registerTool("t", { inputSchema: Args }, async (args, extra) => args);\n',
      ["path", "head"],
    ],
    [
      "the shape of a schema",
      'const Args = z.object({ path: z.string() });\nserver.registerTool("t", { inputSchema: Args.shape }, async (args) => args);\n',
      ["path"],
    ],
    [
      "an extended schema",
      'const Base = z.object({ path: z.string() });\nserver.registerTool("t", { inputSchema: Base.extend({ depth: z.number() }) }, async (args) => args);\n',
      ["path", "depth"],
    ],
    [
      "a record in a configuration",
      'const config = { description: "d", inputSchema: { message: z.string() } };\nserver.registerTool("t", config, async (args) => args);\n',
      ["message"],
    ],
    ["a record by itself", 'server.tool("t", "d", { city: z.string() }, async (args) => args);\n', ["city"]],
    ["none", 'server.registerTool("t", { description: "d" }, async (extra) => extra);\n', []],
  ])("%s", (_, code, names) => expect(toolOf(code, "t")?.properties.parameters).toEqual(names));

  it("are unknown where the schema is", () => {
    const tool = toolOf('server.registerTool("t", { inputSchema: load() }, async (args) => args);\n', "t");
    expect(tool?.properties).not.toHaveProperty("parameters");
    expect(tool?.gaps).toHaveProperty("parameters");
  });

  it("of a listed tool are those of its model or schema", () => {
    const code = `from pydantic import BaseModel
from mcp.server import Server
from mcp.types import Tool

class Fetch(BaseModel):
    url: str
    raw: bool = False

server = Server("web")

@server.list_tools()
async def list_tools():
    return [
        Tool(name="fetch", inputSchema=Fetch.model_json_schema()),
        Tool(name="now", inputSchema={"type": "object", "properties": {"zone": {"type": "string"}}}),
    ]
`;
    const tools = observed(observeFiles(sourceCode, { "server.py": code }), "tool");
    expect(tools.map(({ name, properties }) => [name, properties.parameters])).toEqual([
      ["fetch", ["url", "raw"]],
      ["now", ["zone"]],
    ]);
  });
});

describe("what a tool does", () => {
  it("is to read private data where it hands out the environment", () => {
    const tool = toolOf(
      'server.registerTool("env", {}, async () => ({ content: [{ type: "text", text: JSON.stringify(process.env) }] }));\n',
      "env",
    );
    expect(tool?.properties.capabilities).toEqual(["reads-private-data"]);
  });

  it("is to read private data where it asks a database client for records", () => {
    const tool = toolOf(
      'import { db } from "@db";\nserver.registerTool("org", {}, async () => db.organization.findMany({ where: { id: 1 } }));\n',
      "org",
    );
    expect(tool?.properties.capabilities).toEqual(["reads-private-data"]);
  });

  it("is unknown where nothing was found and its body calls deeper than was read", () => {
    const chain = Array.from({ length: 6 }, (_, n) => `const f${n} = () => f${n + 1}();\n`).join("");
    const tool = toolOf(`${chain}const f6 = () => 1;\nserver.registerTool("deep", {}, async () => f0());\n`, "deep");
    expect(tool?.properties).not.toHaveProperty("capabilities");
    expect(tool?.gaps).toMatchObject({ capabilities: { detail: expect.stringContaining("not read") } });
  });
});

describe("prompts that a server offers", () => {
  it("are known by their names, arguments and texts", () => {
    const code =
      'server.registerPrompt("travel", { description: "d", argsSchema: { city: z.string() } }, (args) => ({ messages: [{ role: "user", content: { type: "text", text: `Plan a trip to ${args?.city}.` } }] }));\n';
    const observation = observeFiles(sourceCode, { "server.ts": SERVER + code });
    const [prompt] = observed(observation, "prompt");
    expect(prompt).toMatchObject({ name: "travel", properties: { role: "template", interpolates: ["city"] } });
    expect(prompt?.properties.characters).toBeGreaterThan(15);
    expect(edgeNames(observation)).toContain("mcp-server:shop -exposes-> prompt:travel");
  });

  it("take nothing where they have no schema, and are not made up where their name is not known", () => {
    const code =
      'server.registerPrompt("plain", { title: "T", description: "d" }, () => ({ messages: [] }));\nserver.registerPrompt(process.argv[2], {}, () => ({ messages: [] }));\n';
    const prompts = observed(observeFiles(sourceCode, { "server.ts": SERVER + code }), "prompt");
    expect(prompts.map(({ name, properties }) => [name, properties.interpolates])).toEqual([["plain", []]]);
  });

  it("are known where a decorator or a list names them", () => {
    const files: Files = {
      "a.py": `from mcp.server.fastmcp import FastMCP
mcp = FastMCP("stock")

@mcp.prompt()
def reorder(sku: str) -> str:
    return f"Look at the stock of {sku} and say what to order."
`,
      "b/pyproject.toml": "",
      "b/b.py": `from mcp.server import Server
from mcp.types import Prompt, PromptArgument
server = Server("web")

@server.list_prompts()
async def list_prompts():
    return [Prompt(name="fetch", arguments=[PromptArgument(name="url", required=True)])]
`,
    };
    const observation = observeFiles(sourceCode, files);
    expect(observed(observation, "prompt").map(({ name, properties }) => [name, properties.interpolates])).toEqual([
      ["reorder", ["sku"]],
      ["fetch", ["url"]],
    ]);
    expect(edgeNames(observation).filter((edge) => edge.includes("exposes"))).toEqual([
      "mcp-server:stock -exposes-> prompt:reorder",
      "mcp-server:web -exposes-> prompt:fetch",
    ]);
  });
});

describe("an application", () => {
  it("uses no tool that it only offers", () => {
    const observation = observeFiles(sourceCode, {
      "server.ts": `${SERVER}server.registerTool("t", { description: "d" }, async () => ({}));\n`,
    });
    expect(edgeNames(observation)).toEqual([
      "application:test -contains-> mcp-server:shop",
      "mcp-server:shop -exposes-> tool:t",
    ]);
  });
});
