import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { ConfigError } from "../../domain/errors.ts";
import type { Finding } from "../../domain/finding.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import { personsFolder } from "./paths.ts";
import { readJsonFile } from "./read-json.ts";

const MAJOR = "1";

/** True for an operand that names a file: a report, not a folder to scan. */
export const isReportFile = (operand: string): boolean =>
  statSync(resolve(personsFolder(), operand), { throwIfNoEntry: false })?.isFile() ?? false;

/** How a file begins. */
export function startOf(operand: string): string {
  const file = openSync(resolve(personsFolder(), operand), "r");
  try {
    const bytes = Buffer.alloc(512);
    return bytes.toString("utf8", 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** True for an operand that names a folder. */
export const isFolder = (operand: string): boolean =>
  statSync(resolve(personsFolder(), operand), { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * The state a JSON report holds. Throws a ConfigError that names the file and the remedy when it is none, or one of another major
 * version.
 */
export function readState(operand: string): ScanState {
  const report: Report = readJsonFile(operand, "Name a report written with --format json.");
  const version = report.schemaVersion;
  if (typeof version !== "string" || !Array.isArray(report.assets) || !Array.isArray(report.findings))
    throw new ConfigError(
      `${operand} is no JSON report of stance`,
      `Write one with: stance scan --format json=${basename(operand)}`,
    );
  if (version.split(".")[0] !== MAJOR)
    throw new ConfigError(
      `${operand} has schema version ${version}, this program reads ${MAJOR}.x`,
      "Scan again with this version, or compare with the version that wrote it.",
    );
  return stateFrom(report);
}

interface Report {
  readonly [field: string]: unknown;
}

interface PlainFinding extends Omit<Finding, "assetId" | "assetKind" | "assetName"> {
  readonly asset: { readonly id: string; readonly kind: Finding["assetKind"]; readonly name: string };
}

const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : []);

/** Our own format, whose shape its schema promises; a list that is missing is empty. */
function stateFrom(report: Report): ScanState {
  const target = (report.target ?? {}) as Partial<ScanState["target"]>;
  return {
    target: { name: target.name ?? "", commit: target.commit ?? null },
    assets: listOf<ScanState["assets"][number]>(report.assets),
    relationships: listOf<ScanState["relationships"][number]>(report.relationships),
    incomplete: listOf<NonNullable<ScanState["incomplete"]>[number]>(report.incomplete),
    findings: listOf<PlainFinding>(report.findings).map(({ asset, ...finding }) => ({
      ...finding,
      assetId: asset.id,
      assetKind: asset.kind,
      assetName: asset.name,
    })),
    undecided: listOf<{ rule: ScanState["undecided"][number]["rule"]; asset: { id: string }; reasons: string[] }>(
      report.undecided,
    ).map(({ rule, asset, reasons }) => ({ rule, assetId: asset.id, reasons })),
    notExamined: listOf<ScanState["notExamined"][number]>(report.notExamined),
    runs: listOf<ScanState["runs"][number]>(report.runs),
    rules: listOf<{ id: string }>(report.rules).map((rule) => rule.id),
  };
}
