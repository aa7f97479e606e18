import type { Evidence } from "../../../domain/evidence.ts";
import type { Finding } from "../../../domain/finding.ts";
import { defineReport } from "../../../domain/report.ts";
import type { Rule } from "../../../domain/rule.ts";
import type { Severity } from "../../../domain/severity.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";

/** SARIF 2.1.0 §3.27.10 levels, and the score that code hosts read as `security-severity`. */
const LEVEL: { readonly [severity in Severity]: readonly ["error" | "warning" | "note", string] } = {
  critical: ["error", "9.5"],
  high: ["error", "8.0"],
  medium: ["warning", "5.5"],
  low: ["note", "3.0"],
  info: ["note", "0.0"],
};

const descriptor = (rule: Rule) => ({
  id: rule.id,
  name: rule.id.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()),
  shortDescription: { text: rule.title },
  fullDescription: { text: rule.why },
  help: { text: `${rule.why}\n\nFix: ${rule.fix}`, markdown: `${rule.why}\n\n**Fix.** ${rule.fix}` },
  defaultConfiguration: { level: LEVEL[rule.severity][0] },
  properties: {
    "security-severity": LEVEL[rule.severity][1],
    precision: "high",
    tags: ["security", "ai", ...rule.techniques, ...rule.controls],
  },
});

const uri = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

const location = (evidence: Evidence) => ({
  physicalLocation: {
    artifactLocation: { uri: uri(evidence.path), uriBaseId: "SRCROOT" },
    ...(evidence.line !== undefined &&
      evidence.cell === undefined && {
        region: {
          startLine: evidence.line,
          ...(evidence.snippet !== undefined && { snippet: { text: evidence.snippet } }),
        },
      }),
  },
  ...(evidence.cell !== undefined && { message: { text: `cell ${evidence.cell}, line ${evidence.line}` } }),
});

const result = (finding: Finding, index: number) => ({
  ruleId: finding.rule,
  ruleIndex: index,
  kind: "fail",
  level: LEVEL[finding.severity][0],
  message: { text: finding.message },
  locations: finding.evidence.slice(0, 10).map(location),
  partialFingerprints: { "stance/v1": finding.fingerprint },
  properties: { asset: `${finding.assetKind}:${finding.assetName}`, role: finding.role },
  ...(finding.ignored !== null && { suppressions: [{ kind: "external", justification: finding.ignored.reason }] }),
});

/** Rules that could not decide are results of kind `open` (§3.27.9): evaluated, and the outcome is not known. */
const undecided = (snapshot: Snapshot, indexOf: (rule: string) => number) =>
  snapshot.undecided
    .map((item) => ({ item, asset: snapshot.assets.find((asset) => asset.id === item.assetId) }))
    .map(({ item, asset }) => ({
      ruleId: item.rule,
      ruleIndex: indexOf(item.rule),
      kind: "open",
      level: "none",
      message: { text: `Could not be decided for ${asset?.kind} ${asset?.name}: ${item.reasons.join("; ")}` },
      locations: (asset?.evidence ?? []).slice(0, 1).map(location),
    }));

/** Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS). */
export const sarif = defineReport({
  id: "sarif",
  title: "SARIF 2.1.0",
  mediaType: "application/sarif+json",
  fileName: "stance.sarif",
  render: (snapshot) => {
    const index = new Map<string, number>(snapshot.rules.map((rule, at) => [rule.id, at]));
    const indexOf = (rule: string): number => index.get(rule) ?? -1;
    const notifications = snapshot.notExamined.map((item) => ({
      level: "warning",
      message: { text: `Not examined (${item.reason}): ${item.detail}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: uri(item.path), uriBaseId: "SRCROOT" } } }],
    }));
    const run = {
      tool: {
        driver: { name: "Stance", semanticVersion: snapshot.tool.version, rules: snapshot.rules.map(descriptor) },
      },
      columnKind: "utf16CodeUnits",
      originalUriBaseIds: { SRCROOT: { description: { text: "The scanned folder" } } },
      invocations: [
        {
          executionSuccessful: snapshot.runs.every((item) => item.status !== "failed"),
          ...(snapshot.time !== null && { endTimeUtc: snapshot.time }),
          toolExecutionNotifications: notifications,
        },
      ],
      results: [
        ...snapshot.findings.map((finding) => result(finding, indexOf(finding.rule))),
        ...undecided(snapshot, indexOf),
      ],
      ...(snapshot.target.commit !== null && { properties: { commit: snapshot.target.commit } }),
    };
    return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, null, 2)}\n`;
  },
});
