import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const BIN = join(import.meta.dirname, "../../../bin/stance.js");
const scratch = mkdtempSync(join(tmpdir(), "stance-imports-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(scratch, path)), { recursive: true });
  writeFileSync(join(scratch, path), text);
}

function scan(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, "scan", "app", "-q", "--no-cache", ...words], {
    cwd: scratch,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: scratch, LANG: "C.UTF-8" },
  });
  return { code: status, out: stdout, err: stderr };
}

const SARIF = {
  version: "2.1.0",
  runs: [
    {
      tool: { driver: { name: "Semgrep OSS", rules: [{ id: "python.eval" }] } },
      results: [
        {
          ruleId: "python.eval",
          level: "error",
          message: { text: "Detected eval()." },
          locations: [{ physicalLocation: { artifactLocation: { uri: "app/run.py" }, region: { startLine: 2 } } }],
        },
      ],
    },
  ],
};
const BOM = {
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  metadata: { tools: { components: [{ type: "application", name: "trivy" }] } },
  components: [
    { "bom-ref": "a", type: "library", name: "openai", version: "1.30.0", purl: "pkg:pypi/openai@1.30.0" },
    { "bom-ref": "b", type: "library", name: "six", version: "1.0.0", purl: "pkg:pypi/six@1.0.0" },
  ],
  vulnerabilities: [
    { id: "CVE-2026-1", ratings: [{ severity: "low" }], affects: [{ ref: "b" }] },
    { id: "CVE-2026-2", analysis: { state: "not_affected" }, affects: [{ ref: "b" }] },
  ],
};
write("app/.git/HEAD", "ref: refs/heads/main\n");
write("app/requirements.txt", "openai==1.30.0\n");
write("app/run.py", "x = input()\neval(x)\n");
write("app/reports/in.sarif", JSON.stringify(SARIF));
write("semgrep.sarif", JSON.stringify(SARIF));
write("sbom.cdx.json", JSON.stringify(BOM));
write("broken.sarif", '{"version": "2.1.0",\n "runs": [}');
write("own.sarif", JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: "stance" } }, results: [] }] }));
write("other.json", "{}");

interface Report {
  readonly assets: readonly { kind: string; name: string; evidence: readonly { connector: string; path: string }[] }[];
  readonly findings: readonly {
    rule: string;
    severity: string;
    message: string;
    evidence: readonly { path: string; line?: number }[];
  }[];
}

const reported = (...words: readonly string[]): Report => {
  const { code, out, err } = scan("--format", "json", "--fail-on", "none", ...words);
  expect(err).toBe("");
  expect(code).toBe(0);
  return JSON.parse(out) as Report;
};
const taken = ({ findings }: Report) => findings.filter(({ rule }) => rule === "other-tool-reports-flaw");

describe("stance scan --import", () => {
  it("joins what other tools saw with what the scan saw", () => {
    const report = reported("--import", "semgrep.sarif", "--import", "sbom.cdx.json");
    const openai = report.assets.filter(({ kind, name }) => kind === "package" && name === "openai");
    expect(openai.map(({ evidence }) => evidence.map(({ path }) => path).sort())).toEqual([
      ["requirements.txt", "sbom.cdx.json"],
    ]);
    expect(
      taken(report).map(({ severity, message, evidence: [place] }) => [severity, message, place?.path, place?.line]),
    ).toEqual([
      ["high", "Semgrep OSS: Detected eval(). (python.eval)", "run.py", 2],
      ["low", "trivy: six 1.0.0: is vulnerable (CVE-2026-1)", "sbom.cdx.json", 1],
    ]);
  });

  it("is in SARIF with the other tool's rule, and in CycloneDX as a vulnerability of the package", () => {
    const imports = ["--import", "semgrep.sarif", "--import", "sbom.cdx.json", "--fail-on", "none"];
    const log = JSON.parse(scan("--format", "sarif", ...imports).out) as {
      readonly runs: readonly { readonly results: readonly { readonly properties: { reportedBy?: object } }[] }[];
    };
    expect(log.runs[0]?.results.flatMap(({ properties }) => properties.reportedBy ?? [])).toEqual([
      { tool: "Semgrep OSS", rule: "python.eval" },
      { tool: "trivy", rule: "CVE-2026-1" },
    ]);
    const bom = JSON.parse(scan("--format", "cyclonedx", ...imports).out) as typeof BOM;
    const six = bom.components.find(({ name }) => name === "six");
    expect(bom.vulnerabilities.filter(({ id }) => id === "CVE-2026-1")).toMatchObject([
      { affects: [{ ref: six?.["bom-ref"] }], ratings: [{ severity: "low" }] },
    ]);
  });

  it("counts with --fail-on, and takes a baseline and skipped rules as any finding", () => {
    expect(scan("--import", "semgrep.sarif", "--rule", "other-tool-reports-flaw").code).toBe(1);
    expect(scan("--import", "semgrep.sarif", "--skip-rule", "other-tool-reports-flaw", "--fail-on", "none").code).toBe(
      0,
    );
  });

  it("reads the configuration's own, and none outside its folder", () => {
    write("app/stance.yaml", "imports:\n  - reports/in.sarif\n");
    expect(taken(reported())).toHaveLength(1);
    write("app/stance.yaml", "imports:\n  - ../semgrep.sarif\n");
    const outside = scan();
    write("app/stance.yaml", "");
    expect([outside.code, outside.err]).toEqual([
      2,
      expect.stringContaining("outside the folder of the configuration"),
    ]);
  });

  it.each([
    [["--import", "broken.sarif"], "broken.sarif is not JSON: ValueExpected in line 2"],
    [["--import", "own.sarif"], "written by Stance itself"],
    [["--import", "other.json"], "neither a SARIF log nor a CycloneDX BOM"],
    [["--import", "none.sarif"], "none.sarif cannot be opened"],
    [["--import", "app"], "not a regular file"],
    [["--import", "semgrep.sarif", "--endpoint"], "--import and --endpoint contradict each other"],
  ])("refuses %j", (words, message) => {
    const { code, out, err } = scan(...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});
