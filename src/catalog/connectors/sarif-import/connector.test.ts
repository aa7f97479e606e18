import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { edgeNames, type Files, observed, observeFiles } from "../../../testing/observe-files.ts";
import { sarifImport } from "./connector.ts";

const SECRET = "sk-proj-Zx81kQpL0vNw3RtY7uMbC5dE";
const log = (...runs: object[]): string => JSON.stringify({ $schema: "x", version: "2.1.0", runs }, null, 2);
const at = (uri: string, startLine?: number) => [
  { physicalLocation: { artifactLocation: { uri, uriBaseId: "%SRCROOT%" }, region: { startLine, startColumn: 5 } } },
];

/** Rules in an extension, fingerprints of lines, links in messages. */
const CODEQL = {
  tool: {
    driver: { name: "CodeQL", semanticVersion: "2.20.1", rules: [] },
    extensions: [
      {
        name: "codeql/python-queries",
        rules: [
          {
            id: "py/sql-injection",
            defaultConfiguration: { level: "error" },
            properties: { "security-severity": "8.8" },
          },
        ],
      },
    ],
  },
  results: [
    {
      ruleId: "py/sql-injection",
      rule: { id: "py/sql-injection", index: 0, toolComponent: { index: 0 } },
      message: { text: "This SQL query depends on a [user-provided value](1)." },
      locations: at("src/db.py", 12),
      partialFingerprints: {
        primaryLocationLineHash: "39fa2ee980eb94b0:1",
        primaryLocationStartColumnFingerprint: "4",
      },
    },
  ],
};
/** Fingerprints withheld, suppressions by comments, a failed file. */
const SEMGREP = {
  tool: {
    driver: {
      name: "Semgrep OSS",
      semanticVersion: "1.99.0",
      rules: [{ id: "python.eval", defaultConfiguration: { level: "warning" } }],
    },
  },
  invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }],
  results: [
    {
      ruleId: "python.eval",
      message: { text: "Detected eval()." },
      locations: at("src/run.py", 3),
      fingerprints: { "matchBasedId/v1": "requires login" },
    },
    {
      ruleId: "python.eval",
      message: { text: "Detected eval()." },
      locations: at("src/old.py", 3),
      suppressions: [{ kind: "inSource" }],
    },
  ],
};
/** The finding's words hold the secret, the fingerprints a person's address. */
const GITLEAKS = {
  tool: { driver: { name: "gitleaks", semanticVersion: "v8.0.0", rules: [{ id: "generic-api-key" }] } },
  results: [
    {
      ruleId: "generic-api-key",
      message: { text: `generic-api-key has detected secret: ${SECRET}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "config.py" },
            region: { startLine: 1, snippet: { text: SECRET } },
          },
        },
      ],
      partialFingerprints: { commitSha: "abc", email: "jo@example.com", author: "Jo" },
    },
  ],
};
/** Packages in an image: no line of code, several lines of message. */
const TRIVY = {
  tool: {
    driver: {
      fullName: "Trivy Vulnerability Scanner",
      name: "Trivy",
      version: "0.58.0",
      rules: [{ id: "CVE-2026-1000", properties: { "security-severity": "9.8", tags: ["vulnerability"] } }],
    },
  },
  results: [
    {
      ruleId: "CVE-2026-1000",
      ruleIndex: 0,
      level: "error",
      message: { text: "Package: torch\nInstalled Version: 2.0.0\nVulnerability CVE-2026-1000" },
      locations: [{ physicalLocation: { artifactLocation: { uri: "library/app", uriBaseId: "ROOTPATH" } } }],
    },
  ],
};
const FILES: Files = {
  "reports/all.sarif": log(CODEQL, SEMGREP, GITLEAKS, TRIVY),
  "src/db.py": "x",
  "src/run.py": "x",
};
const assessments = (files: Files) => observed(observeFiles(sarifImport, onlyLogs(files)), "assessment");
const onlyLogs = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith(".sarif")));
const read = (run: object) => assessments({ "a.sarif": log(run) })[0]?.properties;

describe("the contract", () => itKeepsTheConnectorContract(sarifImport, onlyLogs(FILES), [SECRET, "jo@example.com"]));

describe("results of other tools", () => {
  it("are told with rule, severity and place, one assessment per tool", () => {
    const found = assessments(FILES);
    const told = found.map(({ name, properties: { results = [] } }) => [
      name,
      ...results.map(({ id, severity, evidence }) => `${id} ${severity} ${evidence?.path}:${evidence?.line}`),
    ]);
    expect(told).toEqual([
      ["CodeQL", "py/sql-injection high src/db.py:12"],
      ["Semgrep OSS", "python.eval medium src/run.py:3"],
      ["gitleaks", "generic-api-key medium config.py:1"],
      ["Trivy", "CVE-2026-1000 critical library/app:undefined"],
    ]);
    expect(found[1]?.properties.suppressed).toBe(1);
    expect(edgeNames(observeFiles(sarifImport, onlyLogs(FILES)))).toContain(
      "assessment:CodeQL -reads-> application:test",
    );
  });

  it("say what the tool says, links as their words", () => {
    expect(read(CODEQL)?.results?.[0]?.message).toBe(
      "CodeQL: This SQL query depends on a user-provided value. (py/sql-injection)",
    );
    expect(read(TRIVY)?.results?.[0]?.message).toContain("Package: torch Installed Version: 2.0.0");
  });

  it("keep their subject when lines move, and are told apart where they are alike", () => {
    const subjects = (run: object) => read(run)?.results?.map(({ subject }) => subject);
    const moved = JSON.parse(JSON.stringify(CODEQL).replace('"startLine":12', '"startLine":90')) as object;
    expect(subjects(moved)).toEqual(subjects(CODEQL));
    const [result] = SEMGREP.results;
    const twice = subjects({ ...SEMGREP, results: [result, result] });
    expect(new Set(twice).size).toBe(2);
  });

  it("of two documents of one tool are one assessment", () => {
    const other = { ...CODEQL, results: [] };
    const [both, ...others] = assessments({ "a.sarif": log(CODEQL), "b.sarif": log(other) });
    expect(others).toEqual([]);
    expect(both?.evidence.map(({ path }) => path)).toEqual(["a.sarif", "b.sarif"]);
  });

  it("leave open what a run that failed, or told no results, may have found", () => {
    const driver = { driver: { name: "x" } };
    const gap = (run: object) => assessments({ "a.sarif": log(run) })[0]?.gaps?.furtherResults?.detail;
    expect(gap({ tool: driver, results: [] })).toBeUndefined();
    expect(gap({ tool: driver })).toContain("no list of results");
    expect(gap({ tool: driver, results: [], invocations: [{ executionSuccessful: false }] })).toContain("its end");
  });

  it.each([
    [{ kind: "pass" }, 0],
    [{ kind: "review" }, 1],
    [{ baselineState: "absent" }, 0],
    [{ suppressions: [] }, 1],
    [{ suppressions: [{ kind: "external", status: "rejected" }] }, 1],
  ])("count where they are flaws: %o", (more, expected) => {
    const result = { ruleId: "r", message: { text: "m" }, ...more };
    expect(read({ tool: { driver: { name: "x" } }, results: [result] })?.results).toHaveLength(expected);
  });

  it.each([
    ["a place above the scanned folder", "repo/services/a.sarif", "a.sarif"],
    ["a place elsewhere", "file:///home/jo/secret/x.py", "a.sarif"],
    ["a way out", "../../etc/passwd", "a.sarif"],
    ["an encoded name", "src/my%20app.py", "src/my app.py"],
  ])("%s", (_, uri, expected) => {
    const result = { ruleId: "r", message: { text: "m" }, locations: at(uri, 2) };
    const properties = read({ tool: { driver: { name: "x" } }, results: [result] });
    const path = properties?.results?.[0]?.evidence?.path;
    expect(path).toBe(uri === "repo/services/a.sarif" ? uri : expected);
  });
});

describe("documents that are refused", () => {
  const why = (text: string): string | undefined =>
    observeFiles(sarifImport, { "a.sarif": text }).notExamined[0]?.detail;
  it.each([
    ["our own", log({ tool: { driver: { name: "stance" } }, results: [] }), "written by Stance itself"],
    ["another version", JSON.stringify({ version: "2.0.0", runs: [] }), "SARIF 2.0.0, not 2.1.0"],
    ["no list", JSON.stringify({ version: "2.1.0", runs: {} }), "runs must be a list"],
    ["no tool", log({ results: [] }), "runs[0].tool.driver must be an object"],
    ["no message", log({ tool: { driver: { name: "x" } }, results: [{}] }), "runs[0].results[0].message"],
    ["no JSON", '{"runs": [\n  oops]}', "InvalidSymbol in line 2"],
    ["too deep", `{"runs":${"[".repeat(5000)}${"]".repeat(5000)}}`, "levels deep"],
  ])("%s", (_, text, expected) => {
    expect(why(text)).toContain(expected);
  });
});
