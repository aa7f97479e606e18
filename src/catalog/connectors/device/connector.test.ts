import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { runScan } from "../../../platform/scan/run-scan.ts";
import { observeFiles } from "../../../testing/observe-files.ts";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { terminal } from "../../reports/terminal/report.ts";
import { device } from "./connector.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A home folder with these files; links are `path → target`. */
function homeWith(files: { [path: string]: string }, links: { [path: string]: string } = {}): string {
  const home = mkdtempSync(join(tmpdir(), "stance-home-"));
  made.push(home);
  const place = (path: string): string => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    return join(home, path);
  };
  for (const [path, content] of Object.entries(files)) writeFileSync(place(path), content);
  for (const [path, target] of Object.entries(links)) symlinkSync(target, place(path));
  return home;
}

const scan = async (home: string, system: "linux" | "darwin" | "win32" = "linux"): Promise<Snapshot> =>
  (await runScan({ root: home, name: "laptop", workers: 1, gitignore: true, exclude: [], time: null, device: system }))
    .snapshot;

const names = ({ assets }: Snapshot, kind: string): string[] =>
  assets
    .filter((asset) => asset.kind === kind)
    .map((asset) => asset.name)
    .sort();

const MCP = '{"mcpServers":{"files":{"command":"npx","args":["-y","@modelcontextprotocol/server-filesystem","/"]}}}';

describe("a person's machine", () => {
  it("shows programs, their MCP servers, extensions and models", async () => {
    const snapshot = await scan(
      homeWith({
        ".cursor/mcp.json": MCP,
        ".claude/settings.json": '{"permissions":{"allow":["Bash(*)"]}}',
        ".ollama/models/manifests/registry.ollama.ai/library/llama3.2/3b":
          '{"schemaVersion":2,"layers":[{"mediaType":"application/vnd.ollama.image.model","digest":"sha256:ab","size":2000000000}]}',
        ".cache/huggingface/hub/models--BAAI--bge-small-en/refs/main": "5c38ec7c405ec4b44b94cc5a9bb96e735b38267a",
        ".vscode/extensions/acme.helper-1.0.0/package.json":
          '{"name":"helper","publisher":"acme","displayName":"Acme Helper","version":"1.0.0","categories":["AI","Other"]}',
        ".vscode/extensions/acme.theme-1.0.0/package.json":
          '{"name":"theme","publisher":"acme","categories":["Themes"]}',
        ".config/google-chrome/Default/Extensions/abc/1.2_0/manifest.json":
          '{"name":"__MSG_appName__","version":"1.2","host_permissions":["https://*.chatgpt.com/*","<all_urls>"]}',
        ".config/google-chrome/Default/Extensions/abc/1.2_0/_locales/en/messages.json":
          '{"appName":{"message":"Chat Sidebar"}}',
        ".config/google-chrome/Default/Extensions/def/1.0_0/manifest.json":
          '{"name":"Adblock","version":"1.0","host_permissions":["<all_urls>"]}',
      }),
    );
    expect(names(snapshot, "device")).toEqual(["laptop"]);
    expect(names(snapshot, "application")).toEqual(
      expect.arrayContaining(["Acme Helper", "Chat Sidebar", "Claude Code", "Cursor", "Ollama"]),
    );
    expect(names(snapshot, "application")).not.toEqual(expect.arrayContaining(["Adblock"]));
    expect(names(snapshot, "mcp-server")).toHaveLength(1);
    expect(names(snapshot, "model")).toEqual(["BAAI/bge-small-en", "llama3.2:3b"]);
    expect(snapshot.findings.map((finding) => finding.rule)).toContain("coding-agent-allows-any-command");
  });

  it("looks nowhere else, follows no link and says so", async () => {
    const outside = homeWith({ "mcp.json": MCP });
    const snapshot = await scan(
      homeWith(
        { "Documents/app.py": 'import openai\nopenai.OpenAI(api_key="x")\n', "notes/.mcp.json": MCP },
        { ".cursor/mcp.json": join(outside, "mcp.json") },
      ),
    );
    expect(names(snapshot, "mcp-server")).toEqual([]);
    expect(snapshot.target.files).toBe(0);
    expect(snapshot.notExamined.map(({ path, reason }) => `${path} ${reason}`)).toEqual([".cursor/mcp.json link"]);
  });

  it("knows the places of macOS and Windows", async () => {
    const mac = await scan(
      homeWith({ "Library/Application Support/Claude/claude_desktop_config.json": MCP }),
      "darwin",
    );
    expect(names(mac, "mcp-server")).toHaveLength(1);
    const windows = await scan(
      homeWith({ "AppData/Roaming/Code/User/mcp.json": '{"servers":{"a":{"url":"https://a.example/mcp"}}}' }),
      "win32",
    );
    expect(names(windows, "mcp-server")).toEqual(["a"]);
  });

  it("says what was looked for, found and not there", async () => {
    const snapshot = await scan(homeWith({ ".cursor/mcp.json": MCP }));
    const text = terminal.render(snapshot, REPORT_OPTIONS).replace(/\s+/g, " ");
    expect(text).toMatch(
      /This machine \d+ known places under the home folder \(linux\) found Cursor not there .*Claude Desktop/,
    );
  });
});

it("says nothing of a repository that holds such files", () =>
  expect(
    observeFiles(device, {
      ".ollama/models/manifests/r/library/llama3/8b":
        '{"layers":[{"mediaType":"application/vnd.ollama.image.model","size":1}]}',
    }).assets,
  ).toEqual([]));
