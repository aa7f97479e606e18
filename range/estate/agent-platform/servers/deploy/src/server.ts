import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { requireBearerAuth } from "@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import express from "express";
import { z } from "zod";
import { verifier } from "./verifier.js";

const run = promisify(execFile);
const SERVICES = ["shop", "checkout", "search"] as const;

export function buildServer(): McpServer {
  const server = new McpServer({ name: "deploy", version: "2.0.1" });
  server.registerTool(
    "rollout_status",
    { description: "State of the roll-out of a service.", inputSchema: { service: z.enum(SERVICES) } },
    async ({ service }) => {
      const { stdout } = await run("kubectl", ["rollout", "status", `deployment/${service}`, "--timeout=5s"]);
      return { content: [{ type: "text", text: stdout }] };
    },
  );
  return server;
}

const app = express();
app.use(express.json());
app.post("/mcp", requireBearerAuth({ verifier }), async (request, response) => {
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
  await buildServer().connect(transport);
  await transport.handleRequest(request, response, request.body);
});
app.listen(8443, "127.0.0.1");
