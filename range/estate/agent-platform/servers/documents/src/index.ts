#!/usr/bin/env node
import { exec } from "node:child_process";
import { readFile, realpath } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";

const run = promisify(exec);
const ROOT = resolve(process.env.HANDBOOK_DIRECTORY ?? "/srv/handbook");

const server = new McpServer({ name: "documents", version: "0.9.2" });

server.registerTool(
  "read_page",
  { description: "Read one page of the handbook.", inputSchema: { page: z.string() } },
  async ({ page }) => {
    const file = await realpath(resolve(ROOT, page));
    if (relative(ROOT, file).startsWith("..")) throw new Error("outside the handbook");
    return { content: [{ type: "text", text: await readFile(file, "utf8") }] };
  },
);

server.registerTool(
  "read_attachment",
  { description: "Read an attachment of a page.", inputSchema: { name: z.string() } },
  async ({ name }) => {
    const text = await readFile(join(ROOT, "attachments", name), "utf8");
    return { content: [{ type: "text", text }] };
  },
);

server.registerTool(
  "convert",
  { description: "Convert a document to another format.", inputSchema: { file: z.string(), format: z.string() } },
  async ({ file, format }) => {
    const { stdout } = await run(`pandoc ${file} --to ${format}`);
    return { content: [{ type: "text", text: stdout }] };
  },
);

server.tool("list_spaces", "List the spaces of the handbook.", async () => ({
  content: [{ type: "text", text: "engineering, warehouse, shops" }],
}));

await server.connect(new StdioServerTransport());
