import type { ProgramLanguage } from "../../../src/domain/signature.ts";

/** A program in each language whose tools hand what they are given to a shell, an interpreter, a file, an address and a query. */
export interface FlowProgram {
  readonly language: ProgramLanguage;
  readonly file: string;
  readonly code: string;
}

export const FLOW_PROGRAMS: readonly FlowProgram[] = [
  {
    language: "python",
    file: "server.py",
    code: `import os, sqlite3, requests
from mcp.server.fastmcp import FastMCP
server = FastMCP("probe")
@server.tool()
def shell(text: str) -> str:
    return os.popen(text).read()
@server.tool()
def interpreter(text: str) -> str:
    return eval(text)
@server.tool()
def file(text: str) -> str:
    return open(text).read()
@server.tool()
def address(text: str) -> str:
    return requests.get(text).text
@server.tool()
def query(text: str) -> str:
    return sqlite3.connect("a.db").execute(f"SELECT * FROM t WHERE a = '{text}'").fetchall()
`,
  },
  {
    language: "javascript",
    file: "server.ts",
    code: `import { exec } from "node:child_process";
import { readFileSync } from "node:fs";
import { Pool } from "pg";
import { tool } from "ai";
import { z } from "zod";
const pool = new Pool();
const inputSchema = z.object({ text: z.string() });
export const shell = tool({ description: "a", inputSchema, execute: async ({ text }) => exec(text) });
export const interpreter = tool({ description: "b", inputSchema, execute: async ({ text }) => eval(text) });
export const file = tool({ description: "c", inputSchema, execute: async ({ text }) => readFileSync(text, "utf8") });
export const address = tool({ description: "d", inputSchema, execute: async ({ text }) => fetch(text) });
export const query = tool({ description: "e", inputSchema, execute: async ({ text }) => pool.query(\`SELECT * FROM t WHERE a = '\${text}'\`) });
`,
  },
  {
    language: "go",
    file: "main.go",
    code: `package main

import (
	"context"
	"database/sql"
	"net/http"
	"os"
	"os/exec"

	"github.com/firebase/genkit/go/genkit"
)

func main() {
	g := genkit.Init(context.Background())
	db, _ := sql.Open("sqlite", "a.db")
	genkit.DefineTool(g, "shell", "a", func(text string) (string, error) {
		out, err := exec.Command("sh", "-c", text).Output()
		return string(out), err
	})
	genkit.DefineTool(g, "file", "c", func(text string) (string, error) {
		data, err := os.ReadFile(text)
		return string(data), err
	})
	genkit.DefineTool(g, "address", "d", func(text string) (string, error) {
		_, err := http.Get(text)
		return "", err
	})
	genkit.DefineTool(g, "query", "e", func(text string) (string, error) {
		_, err := db.Query("SELECT * FROM t WHERE a = '" + text + "'")
		return "", err
	})
}
`,
  },
  {
    language: "csharp",
    file: "Tools.cs",
    code: `using System.Diagnostics;
using System.IO;
using System.Net.Http;
using Microsoft.Data.Sqlite;
using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    [McpServerTool] public static string Shell(string text) { Process.Start("/bin/sh", "-c " + text); return ""; }
    [McpServerTool] public static string File(string text) => System.IO.File.ReadAllText(text);
    [McpServerTool] public static async Task<string> Address(string text) => await new HttpClient().GetStringAsync(text);
    [McpServerTool] public static string Query(string text)
    {
        var command = new SqliteCommand($"SELECT * FROM t WHERE a = '{text}'");
        return command.ExecuteScalar().ToString();
    }
}
`,
  },
  {
    language: "java",
    file: "Tools.java",
    code: `import dev.langchain4j.agent.tool.Tool;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
class Tools {
  Statement statement;
  @Tool("a") String shell(String text) throws Exception { Runtime.getRuntime().exec(text); return ""; }
  @Tool("c") String file(String text) throws Exception { return Files.readString(Path.of(text)); }
  @Tool("d") String address(String text) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(text)).build();
    return HttpClient.newHttpClient().send(request, null).toString();
  }
  @Tool("e") String query(String text) throws Exception {
    return statement.executeQuery("SELECT * FROM t WHERE a = '" + text + "'").toString();
  }
}
`,
  },
  {
    language: "ruby",
    file: "tools.rb",
    code: `require "mcp"
require "net/http"
class Shell < MCP::Tool
  description "a"
  def self.call(text:)
    system(text)
  end
end
class Interpreter < MCP::Tool
  description "b"
  def self.call(text:)
    eval(text)
  end
end
class ReadFile < MCP::Tool
  description "c"
  def self.call(text:)
    File.read(text)
  end
end
class Address < MCP::Tool
  description "d"
  def self.call(text:)
    Net::HTTP.get(URI(text))
  end
end
class Query < MCP::Tool
  description "e"
  def self.call(text:)
    ActiveRecord::Base.connection.execute("SELECT * FROM t WHERE a = '#{text}'")
  end
end
server = MCP::Server.new(name: "probe", tools: [Shell, Interpreter, ReadFile, Address, Query])
`,
  },
  {
    language: "php",
    file: "Helper.php",
    code: `<?php
namespace App;
use NeuronAI\\Tools\\Tool;
class Helper {
  protected function tools() {
    return [
      Tool::make('shell', 'a')->setCallable(function (string $text) { return shell_exec($text); }),
      Tool::make('interpreter', 'b')->setCallable(function (string $text) { return eval($text); }),
      Tool::make('file', 'c')->setCallable(function (string $text) { return file_get_contents($text); }),
      Tool::make('address', 'd')->setCallable(function (string $text) { return curl_init($text); }),
      Tool::make('query', 'e')->setCallable(function (string $text) { return $this->pdo->query("SELECT * FROM t WHERE a = '$text'"); }),
    ];
  }
}
`,
  },
  {
    language: "rust",
    file: "main.rs",
    code: `use rmcp::{tool, tool_handler, tool_router, ServerHandler};
use std::process::Command;

struct Probe { db: sqlx::SqlitePool }

#[tool_router]
impl Probe {
    #[tool(description = "a")]
    async fn shell(&self, text: String) -> String { Command::new("sh").arg("-c").arg(text).output().unwrap(); "".into() }
    #[tool(description = "c")]
    async fn file(&self, text: String) -> String { std::fs::read_to_string(text).unwrap() }
    #[tool(description = "d")]
    async fn address(&self, text: String) -> String { reqwest::get(text).await.unwrap().text().await.unwrap() }
    #[tool(description = "e")]
    async fn query(&self, text: String) -> String { sqlx::query(&format!("SELECT * FROM t WHERE a = '{}'", text)).execute(&self.db).await.unwrap(); "".into() }
}

#[tool_handler]
impl ServerHandler for Probe {}
`,
  },
  {
    language: "kotlin",
    file: "Tools.kt",
    code: `import ai.koog.agents.core.tools.annotations.LLMDescription
import ai.koog.agents.core.tools.annotations.Tool
import ai.koog.agents.core.tools.reflect.ToolSet
import java.io.File
import java.net.URL

class Probe(val statement: java.sql.Statement) : ToolSet {
    @Tool @LLMDescription("a")
    fun shell(text: String): String { Runtime.getRuntime().exec(text); return "" }
    @Tool @LLMDescription("c")
    fun file(text: String): String = File(text).readText()
    @Tool @LLMDescription("d")
    fun address(text: String): String = URL(text).readText()
    @Tool @LLMDescription("e")
    fun query(text: String): String = statement.executeQuery("SELECT * FROM t WHERE a = '$text'").toString()
}
`,
  },
];
