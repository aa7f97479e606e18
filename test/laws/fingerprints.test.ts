import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../src/domain/finding.ts";
import { runScan } from "../../src/platform/scan/run-scan.ts";
import type { Files } from "../../src/testing/observe-files.ts";
import { smallRepository, writeFiles } from "../../src/testing/small-repository.ts";

async function findingsOf(files: Files): Promise<readonly Finding[]> {
  const root = mkdtempSync(join(tmpdir(), "stance-fingerprints-"));
  try {
    writeFiles(root, files);
    return (await runScan({ root, name: "t", workers: 1, gitignore: true, exclude: [], time: null })).snapshot.findings;
  } finally {
    rmSync(root, { recursive: true });
  }
}

type Change = (path: string, text: string) => { readonly path?: string; readonly text?: string };
const changed = (files: Files, change: Change): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => {
      const text = typeof content === "string" ? content : "";
      const result = change(path, text);
      return [result.path ?? path, result.text !== undefined && text !== "" ? result.text : content];
    }),
  );

/** Findings that lost their fingerprint: each as `rule on asset`. */
function lost(before: readonly Finding[], after: readonly Finding[]): string[] {
  const kept = new Set(after.map((finding) => finding.fingerprint));
  return before
    .filter((finding) => !kept.has(finding.fingerprint))
    .map((finding) => `${finding.rule} on ${finding.assetName}`);
}

const isCode = (path: string): boolean => /\.(py|ts)$/.test(path);
const comment = (path: string): string => (path.endsWith(".py") ? "# " : "// ");

const HARMLESS: readonly (readonly [name: string, Change])[] = [
  ["everything moved into a folder", (path) => ({ path: `services/desk/${path}` })],
  [
    "folders renamed",
    (path, text) => ({
      path: path.replace(/^helpdesk\//, "support/").replace(/^(web|models)\//, "$1-2/"),
      text: text.replace("from helpdesk.", "from support."),
    }),
  ],
  ["files of code moved to other folders", (path) => (isCode(path) ? { path: `lib/${path}` } : {})],
  ["Windows line ends", (path, text) => (path.endsWith(".sh") ? {} : { text: text.replaceAll("\n", "\r\n") })],
  ["lines inserted above", (path, text) => (isCode(path) ? { text: `\n\n\n${text}` } : {})],
  [
    "comments added",
    (path, text) => (isCode(path) ? { text: `${comment(path)}a remark\n${text}\n${comment(path)}the end\n` } : {}),
  ],
  ["code reformatted", (path, text) => (isCode(path) ? { text: text.replaceAll(", ", ",\n    ") } : {})],
  [
    "JSON on one line",
    (path, text) => (path.endsWith(".json") && text !== "" ? { text: JSON.stringify(JSON.parse(text)) } : {}),
  ],
  [
    "a mark at the beginning",
    (path, text) => (isCode(path) || path.endsWith(".json") ? { text: `\ufeff${text}` } : {}),
  ],
];

describe("a finding keeps its fingerprint", () => {
  let before: readonly Finding[] = [];
  beforeAll(async () => {
    before = await findingsOf(smallRepository());
    expect(before.length).toBeGreaterThan(12);
  });

  it.each(HARMLESS)("%s", async (_, change) => {
    const after = await findingsOf(changed(smallRepository(), change));
    expect(lost(before, after)).toEqual([]);
    expect(after).toHaveLength(before.length);
  });

  it("a planted change of identity is seen", () => {
    const other = before.map((finding, index) => (index === 0 ? { ...finding, fingerprint: "other" } : finding));
    expect(lost(before, other)).toEqual([`${before[0]?.rule} on ${before[0]?.assetName}`]);
  });
});

const TOOL = (name: string) => `
@function_tool
def ${name}(command: str) -> str:
    """Runs a check."""
    return subprocess.run(command, shell=True).stdout
`;
const HEAD = "import subprocess\nfrom agents import Agent, function_tool\n";

describe("really different flaws have different fingerprints", () => {
  it.each([
    ["two tools", { "a.py": `${HEAD}${TOOL("one")}${TOOL("two")}` }, "tool-argument-reaches-shell"],
    [
      "two agents of one name in two files",
      Object.fromEntries(
        ["a", "b"].map((name) => [
          `${name}.py`,
          `${HEAD}${TOOL(`run_${name}`)}\nAgent(name="x", model="gpt-4o", tools=[run_${name}])\n`,
        ]),
      ),
      "tool-argument-reaches-shell",
    ],
    [
      "two servers",
      {
        ".mcp.json": JSON.stringify({
          mcpServers: { a: { command: "npx", args: ["-y", "a"] }, b: { command: "npx", args: ["-y", "b"] } },
        }),
      },
      "mcp-server-not-pinned",
    ],
    [
      "two keys",
      {
        "a.py": ["Vb7Qm2Xc9Lk4Rt6Yw1Zp8Ns3Hd5Fg0Ja", "Kc4Tz9Wb2Qy7Nm1Xv6Lr3Hd8Sf5Gp0Ja"]
          .map((value, index) => `OPENAI_API_KEY_${index} = "${["sk", "proj", value].join("-")}"\n`)
          .join(""),
      },
      "ai-credential-in-source",
    ],
    [
      "two clients",
      {
        "a/package.json": "{}",
        "b/package.json": "{}",
        "a/.claude/settings.json": '{"permissions":{"defaultMode":"bypassPermissions"}}',
        "b/.claude/settings.json": '{"permissions":{"defaultMode":"bypassPermissions"}}',
      },
      "coding-agent-bypasses-approval",
    ],
  ] as const)("%s", async (_, files, rule) => {
    const found = (await findingsOf(files)).filter((finding) => finding.rule === rule);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map((finding) => finding.fingerprint)).size).toBe(found.length);
  });
});
