import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { runScan } from "./run-scan.ts";

const FILES = {
  "bot/pyproject.toml": '[project]\nname = "bot"\ndependencies = ["langchain-core>=0.3", "mcp", "openai"]\n',
  "bot/uv.lock": [
    ["langchain-core", "0.3.80"],
    ["mcp", "99.0.0"],
    ["openai", "1.2.3"],
    ["flask", "3.0.0"],
  ]
    .map(([name, version]) => `[[package]]\nname = "${name}"\nversion = "${version}"\nsdist = { hash = "sha256:aa" }\n`)
    .join("\n"),
  "web/package.json":
    '{"dependencies": {"n8n": "*", "mcp-remote": "^99.0.0", "ai": "vercel/ai#main", "react": "19.0.0"}}',
};

it("judges packages from the file to the finding, and passes none that nobody could judge", async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "stance-packages-")));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { snapshot, leftOutPackages } = await runScan({
    root,
    name: "t",
    workers: 1,
    gitignore: true,
    exclude: [],
    time: null,
  });

  const found = snapshot.findings.map(({ rule, severity, assetName, subject }) => [rule, severity, assetName, subject]);
  expect(found).toContainEqual([
    "package-has-known-vulnerability",
    "critical",
    "langchain-core",
    "GHSA-c67j-w6g6-q2cm",
  ]);
  expect(found.filter(([rule]) => rule !== "package-has-known-vulnerability")).toEqual([
    ["package-from-unverified-source", "medium", "ai", null],
    ["package-not-pinned", "low", "mcp-remote", null],
    ["package-not-pinned", "low", "n8n", null],
  ]);
  expect(
    new Set(found.filter(([rule]) => rule === "package-has-known-vulnerability").map(([, , name]) => name)),
  ).toEqual(new Set(["langchain-core"]));

  const names = new Map(snapshot.assets.map((asset) => [asset.id, asset.name]));
  const undecided = snapshot.undecided.filter((item) => item.rule === "package-has-known-vulnerability");
  expect(undecided.map((item) => names.get(item.assetId)).sort()).toEqual(["ai", "n8n", "openai"]);
  expect(snapshot.tally["package-has-known-vulnerability"]?.pass).toBe(2);
  expect(leftOutPackages).toBe(2);
});
