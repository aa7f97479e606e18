import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { reports } from "../../src/catalog/reports.generated.ts";
import { knowledge } from "../../src/platform/scan/knowledge.ts";
import { plantKeys } from "../../src/testing/planted-keys.ts";
import { writeFiles } from "../../src/testing/small-repository.ts";
import { leaks } from "./canaries.ts";
import { plantedRepository } from "./canary-files.ts";

const BIN = join(import.meta.dirname, "../../bin/stance.js");
const scratch = mkdtempSync(join(tmpdir(), "stance-canaries-"));
const root = join(scratch, "repository");
mkdirSync(root);
afterAll(() => rmSync(scratch, { recursive: true }));

const { files, planted } = plantedRepository(plantKeys(knowledge.services).map((key) => key.value));
writeFiles(root, files);

function stance(...words: readonly string[]): { out: string; err: string } {
  const { stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: { PATH: process.env.PATH ?? "", HOME: scratch, LANG: "C.UTF-8" },
  });
  return { out: stdout, err: stderr };
}

const written = join(scratch, "reports");
const scan = stance("scan", "--verbose", "--include-tests", "--output", written);
const outputs: { [name: string]: string } = { "stdout of scan": scan.out, "stderr of scan": scan.err };
for (const file of readdirSync(written)) outputs[file] = readFileSync(join(written, file), "utf8");
/** What is kept for the next scan, in both ways in which strings may lie in it. */
const kept = join(scratch, ".cache/stance/facts");
for (const file of readdirSync(kept)) {
  const bytes = readFileSync(join(kept, file));
  outputs[`${file} in the cache`] = bytes.toString("latin1");
  outputs[`${file} in the cache, in pairs`] = bytes.toString("utf16le");
  outputs[`${file} in the cache, in other pairs`] = bytes.subarray(1).toString("utf16le");
}
const { findings, assets } = JSON.parse(outputs["stance.json"] ?? "{}") as {
  findings: { rule: string }[];
  assets: { id: string; kind: string; evidence: { path: string }[] }[];
};

it("plants hundreds of values in every kind of file, and they are seen", () => {
  expect(planted.size).toBeGreaterThan(400);
  expect(Object.keys(outputs)).toHaveLength(2 + reports.length + 3);
  expect(findings.filter((finding) => finding.rule.startsWith("ai-credential")).length).toBeGreaterThan(100);
});

it("no report, remark or page tells any of them", () => {
  for (const kind of ["agent", "credential", "mcp-server", "skill"]) {
    const asset = assets.find((item) => item.kind === kind && item.evidence[0]?.path.startsWith("key0/"));
    const page = stance("why", asset?.id ?? "", root);
    outputs[`why of ${kind}`] = page.out + page.err;
  }
  const missed = stance("why", "no-such-asset", join(root, "key0"));
  outputs["an error"] = missed.out + missed.err;
  expect(leaks(planted, outputs)).toEqual([]);
});

describe("a planted breach is seen", () => {
  const value = 'k3y"with<marks>&9zQ';
  it.each([
    ["as it is", `x ${value} y`],
    ["in JSON", JSON.stringify({ value })],
    ["in JSON in JSON", JSON.stringify(JSON.stringify({ value }))],
    ["in a URL", `?v=${encodeURIComponent(value)}`],
    ["in HTML", value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")],
    ["in base64", Buffer.from(`ab${value}cd`).toString("base64")],
    ["in base64, at another offset", Buffer.from(`a${value}cd`).toString("base64")],
    ["in hex", Buffer.from(value).toString("hex")],
  ])("%s", (_, text) => {
    expect(leaks(new Map([[value, "a file"]]), { report: text })).toEqual(["report tells the value of a file"]);
  });
});
