import { describe, expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const csharp = (body: string) => ({
  "Plugin.cs": `using Microsoft.SemanticKernel;
public class Plugin { private readonly HttpClient _http = new();
  [KernelFunction] public async Task<string> WorkAsync(string given) { ${body} } }`,
});
const java = (body: string) => ({
  "Tools.java": `import org.springframework.ai.tool.annotation.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;
class Tools { private final RestClient rest; private final JdbcTemplate jdbc;
  @Tool(description = "Works") String work(String given) { ${body} } }`,
});
const go = (body: string) => ({
  "main.go": `package main
import (
	"net/http"
	"os"
	"os/exec"
	"github.com/acme/grafana"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)
func work(given string) string { ${body} }
func main() { mcp.AddTool(mcp.NewServer(&mcp.Implementation{Name: "x"}, nil), &mcp.Tool{Name: "work"}, work) }
`,
});

it.each([
  ["C# runs a program", csharp('Process.Start("sh", given);'), ["runs-commands"]],
  ["C# reads a file", csharp("return File.ReadAllText(given);"), ["reads-files"]],
  ["C# sends", csharp("await _http.PostAsync(given, null);"), ["reads-untrusted-content", "sends-outside"]],
  ["C# asks a database", csharp("using var c = new SqlConnection(given); c.Open();"), ["reads-private-data"]],
  ["C# does nothing of the kind", csharp("return given.ToUpper();"), []],
  ["Java runs a program", java('new ProcessBuilder("sh", "-c", given).start();'), ["runs-commands"]],
  ["Java writes a file", java("Files.writeString(Path.of(given), given);"), ["writes-files"]],
  ["Java fetches", java("return rest.get().uri(given).retrieve().body(String.class);"), ["reads-untrusted-content"]],
  ["Java asks a database", java("return jdbc.queryForObject(given, String.class);"), ["reads-private-data"]],
  ["Go runs a program", go('exec.Command("sh", "-c", given).Run(); return ""'), ["runs-commands"]],
  ["Go reads a file", go("text, _ := os.ReadFile(given); return string(text)"), ["reads-files"]],
  ["Go works on a text alone", go("return strings.ToUpper(given)"), []],
  ["Go fetches", go("http.Get(given); return given"), ["reads-untrusted-content"]],
])("%s", (_, files, capabilities) => {
  expect(observed(observeFiles(sourceCode, files), "tool")[0]?.properties.capabilities).toEqual(capabilities);
});

describe("a library of which nobody knows what it does", () => {
  const toolOf = (body: string) => observed(observeFiles(sourceCode, go(body)), "tool")[0];

  it("leaves open what a tool can do", () => {
    const tool = toolOf("return grafana.Client(given).Ask()");
    expect(tool?.properties).not.toHaveProperty("capabilities");
    expect(tool?.gaps).toMatchObject({ capabilities: { reason: "unsupported" } });
  });

  it("leaves open what else it can do where something was found", () => {
    const tool = toolOf("os.ReadFile(given); return grafana.Client(given).Ask()");
    expect(tool?.properties.capabilities).toEqual(["reads-files"]);
    expect(tool?.gaps).toMatchObject({ furtherCapabilities: { reason: "unsupported" } });
  });

  it("is no question where all is known", () => {
    expect(toolOf("os.ReadFile(given); return strings.ToUpper(given)")?.gaps ?? {}).not.toHaveProperty(
      "furtherCapabilities",
    );
  });
});
