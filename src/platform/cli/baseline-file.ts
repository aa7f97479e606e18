import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ConfigError } from "../../domain/errors.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Snapshot } from "../../domain/snapshot.ts";
import { personsFolder } from "./paths.ts";

/** Where a baseline lies unless told otherwise: beside the code, to be reviewed with it. */
export const BASELINE_FILE = "stance-baseline.json";

const FORMAT = "stance-baseline/1";

interface Entry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly asset: string;
  readonly message: string;
}

/** The findings of a scan as a baseline: sorted by fingerprint, so that a review shows what was added. */
export function baselineText(findings: readonly Finding[], { tool, target }: Snapshot): string {
  const entries = findings
    .map(
      ({ fingerprint, rule, assetKind, assetName, message }): Entry => ({
        fingerprint,
        rule,
        asset: `${assetKind}:${assetName}`,
        message,
      }),
    )
    .sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  return `${JSON.stringify({ format: FORMAT, tool: tool.version, target: target.name, findings: entries }, null, 2)}\n`;
}

/** The fingerprints a baseline holds. Throws a ConfigError when the file is none. */
export function readBaseline(name: string): ReadonlySet<string> {
  let value: { readonly format?: unknown; readonly findings?: unknown };
  try {
    value = JSON.parse(readFileSync(resolve(personsFolder(), name), "utf8"));
  } catch (error) {
    throw new ConfigError(`the baseline ${name} cannot be read`, "Write one with: stance baseline", { cause: error });
  }
  if (value?.format !== FORMAT || !Array.isArray(value.findings))
    throw new ConfigError(`${name} is no baseline (${FORMAT})`, "Write one with: stance baseline");
  return new Set((value.findings as readonly Partial<Entry>[]).flatMap(({ fingerprint }) => fingerprint ?? []));
}

/** Findings with those marked that the baseline knows: they stay visible and do not count. */
export const markKnown = (findings: readonly Finding[], known: ReadonlySet<string>, source: string): Finding[] => {
  const marked = findings.map((finding) =>
    finding.ignored === null && known.has(finding.fingerprint)
      ? { ...finding, ignored: { reason: "known when the baseline was written", expires: null, source } }
      : finding,
  );
  return [
    ...marked.filter((finding) => finding.ignored === null),
    ...marked.filter((finding) => finding.ignored !== null),
  ];
};
