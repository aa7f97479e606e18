import { defineSignature } from "../../../domain/signature.ts";
import { csharpExamples, csharpSymbols } from "./csharp.ts";
import { goExamples, goSymbols } from "./go.ts";
import { javaExamples, javaSymbols } from "./java.ts";
import { javascriptExamples, javascriptSymbols } from "./javascript.ts";
import { kotlinExamples, kotlinSymbols } from "./kotlin.ts";
import { pythonExamples, pythonSymbols } from "./python.ts";
import { rubyExamples, rubySymbols } from "./ruby.ts";
import { rustExamples, rustSymbols } from "./rust.ts";

export const mcp = defineSignature({
  id: "mcp",
  title: "Model Context Protocol",
  category: "mcp",
  provider: null,
  packages: {
    pypi: ["mcp", "fastmcp", "mcp-use"],
    npm: [
      "@modelcontextprotocol/sdk",
      "fastmcp",
      "mcp-handler",
      "@modelcontextprotocol/server",
      "@modelcontextprotocol/ext-apps",
      "mcp-use",
    ],
    go: [
      "github.com/modelcontextprotocol/go-sdk",
      "github.com/mark3labs/mcp-go",
      "github.com/metoro-io/mcp-golang",
      "github.com/docker/mcp-gateway",
      "github.com/github/github-mcp-server",
      "github.com/googleapis/mcp-toolbox",
    ],
    cargo: ["rmcp", "rmcp-macros", "rust-mcp-sdk"],
    maven: [
      "io.modelcontextprotocol.sdk:mcp",
      "io.modelcontextprotocol.sdk:mcp-bom",
      "io.modelcontextprotocol.sdk:mcp-spring-webflux",
      "io.modelcontextprotocol.sdk:mcp-spring-webmvc",
      "io.modelcontextprotocol:kotlin-sdk",
    ],
    nuget: ["ModelContextProtocol", "ModelContextProtocol.AspNetCore", "ModelContextProtocol.Core"],
    gem: ["mcp", "fast-mcp"],
    composer: [
      "mcp/sdk",
      "php-mcp/server",
      "php-mcp/client",
      "php-mcp/laravel",
      "laravel/mcp",
      "logiscape/mcp-sdk-php",
    ],
  },
  families: {
    pypi: ["mcp-"],
    npm: ["@modelcontextprotocol/", "@mcp-use/", "@mcp-ui/", "mcp-", "@anthropic-ai/mcpb"],
    maven: ["io.modelcontextprotocol.sdk:", "io.modelcontextprotocol:"],
  },
  symbols: [
    ...pythonSymbols,
    ...javascriptSymbols,
    ...goSymbols,
    ...csharpSymbols,
    ...javaSymbols,
    ...rubySymbols,
    ...rustSymbols,
    ...kotlinSymbols,
  ],
  examples: [
    ...pythonExamples,
    ...javascriptExamples,
    ...goExamples,
    ...csharpExamples,
    ...javaExamples,
    ...rubyExamples,
    ...rustExamples,
    ...kotlinExamples,
  ],
});
