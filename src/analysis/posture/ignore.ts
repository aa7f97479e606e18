import ignore from "ignore";
import type { Finding } from "../../domain/finding.ts";

/** One decision of a person not to count some findings. All parts given must match; at least one is. */
export interface IgnoreEntry {
  readonly rule: string | null;
  /** Name of the asset, or `kind:name`. */
  readonly asset: string | null;
  /** Pattern in gitignore syntax; every place of the finding must match it. */
  readonly path: string | null;
  /** The finding's fingerprint, or its first eight digits or more. */
  readonly fingerprint: string | null;
  readonly reason: string;
  /** ISO date, the last day it holds; null = no end. */
  readonly expires: string | null;
  readonly owner: string | null;
  /** Where the entry stands: `stance.yaml:12`. */
  readonly source: string;
}

/** Something a person should know of the ignore list itself. */
export interface IgnoreNote {
  /** `expired`: its findings count again; `unmatched`: nothing it speaks of was found. */
  readonly kind: "expired" | "unmatched";
  readonly entry: IgnoreEntry;
  /** Findings that count again. */
  readonly findings: number;
}

interface IgnoreOptions {
  /** Today as an ISO date. */
  readonly today: string;
  /** Path of the scanned folder inside the folder that the patterns are relative to, "" when the same. */
  readonly prefix?: string;
}

export interface IgnoreResult {
  readonly findings: readonly Finding[];
  readonly notes: readonly IgnoreNote[];
}

/**
 * Marks the findings that people decided to ignore; none is dropped. Ignored ones come last, otherwise the order stays. An entry
 * past its date ignores nothing.
 */
export function applyIgnores(
  findings: readonly Finding[],
  entries: readonly IgnoreEntry[],
  options: IgnoreOptions,
): IgnoreResult {
  const tests = entries.map((entry) => ({ entry, matches: matcherOf(entry, options.prefix ?? "") }));
  const hits = new Map<IgnoreEntry, number>();
  const marked = findings.map((finding): Finding => {
    const matching = tests.filter((test) => test.matches(finding)).map((test) => test.entry);
    const valid = matching.find((entry) => !hasExpired(entry, options.today));
    for (const entry of matching)
      if (valid === undefined || !hasExpired(entry, options.today)) hits.set(entry, (hits.get(entry) ?? 0) + 1);
    if (valid === undefined) return finding;
    return { ...finding, ignored: { reason: valid.reason, expires: valid.expires, source: valid.source } };
  });
  return {
    findings: [...marked.filter((item) => item.ignored === null), ...marked.filter((item) => item.ignored !== null)],
    notes: entries.flatMap((entry) => noteOn(entry, hits.get(entry) ?? 0, options.today)),
  };
}

const hasExpired = (entry: IgnoreEntry, today: string): boolean => entry.expires !== null && entry.expires < today;

function noteOn(entry: IgnoreEntry, findings: number, today: string): IgnoreNote[] {
  if (hasExpired(entry, today)) return [{ kind: "expired", entry, findings }];
  return findings === 0 ? [{ kind: "unmatched", entry, findings }] : [];
}

function matcherOf(entry: IgnoreEntry, prefix: string): (finding: Finding) => boolean {
  const patterns = entry.path === null ? undefined : ignore().add(entry.path);
  const inPath = (path: string): boolean => patterns?.ignores(prefix === "" ? path : `${prefix}/${path}`) ?? true;
  return (finding) =>
    (entry.rule === null || finding.rule === entry.rule) &&
    (entry.asset === null || [finding.assetName, `${finding.assetKind}:${finding.assetName}`].includes(entry.asset)) &&
    (entry.fingerprint === null || finding.fingerprint.startsWith(entry.fingerprint)) &&
    (patterns === undefined || (finding.evidence.length > 0 && finding.evidence.every((item) => inPath(item.path))));
}
