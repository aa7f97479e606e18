import type { Finding } from "../../../domain/finding.ts";
import type { ReportOptions } from "../../../domain/report.ts";
import type { Rule } from "../../../domain/rule.ts";
import type { Severity } from "../../../domain/severity.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { type Content, type Fragment, prose, styled, type TextPage } from "../../../domain/text-page.ts";
import { severityCounts, sortFindings } from "../shared/sorted-findings.ts";
import { counted, firstSentence, placeOf, shortened, thousands } from "../shared/words.ts";

/** Rules shown in full on the first screen, and findings of each. */
const FULL_GROUPS = 12;
const SHOWN: { readonly [S in Severity]: number } = { critical: 3, high: 3, medium: 2, low: 1, info: 1 };

/** Writes all sections on findings. */
export function writeFindings(page: TextPage, snapshot: Snapshot, options: ReportOptions): void {
  const { counting, apart, ignored } = sortFindings(snapshot, options);
  const rules = new Map<string, Rule>(snapshot.rules.map((rule) => [rule.id, rule]));
  if (counting.length > 0) {
    page.heading("Findings", severityCounts(counting));
    writeGroups(page, counting, rules, options.verbose);
  }
  writeApart(page, apart, rules, options.verbose);
  writeIgnored(page, ignored, rules, options.verbose);
}

function groupByRule(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

type Rules = ReadonlyMap<string, Rule>;

const titleOf = (finding: Finding, rules: Rules): string => rules.get(finding.rule)?.title ?? finding.rule;

function badge(page: TextPage, severity: Severity): Fragment {
  return styled(severity, `${page.marks[severity]} ${severity.toUpperCase().padEnd(8)}`);
}

function writeGroups(page: TextPage, findings: readonly Finding[], rules: Rules, verbose: boolean): void {
  const groups = groupByRule(findings);
  const full = verbose ? groups.length : FULL_GROUPS;
  for (const [index, group] of groups.entries()) {
    if (index < full) writeGroup(page, group, rules, verbose);
    else writeLine(page, group, rules, index === full);
  }
}

function writeGroup(page: TextPage, group: readonly Finding[], rules: Rules, verbose: boolean): void {
  const first = group[0] as Finding;
  page.gap();
  page.write([badge(page, first.severity), " ", styled("strong", titleOf(first, rules))], { hanging: 11 });
  const limit = verbose ? group.length : SHOWN[first.severity];
  for (const finding of group.slice(0, limit)) writeFinding(page, finding, verbose);
  if (group.length > limit)
    page.write(styled("faint", `+ ${thousands(group.length - limit)} more like this (--verbose shows them)`), {
      indent: 4,
    });
  const fix = rules.get(first.rule)?.fix;
  if (fix !== undefined) page.row(styled("good", "fix"), 6, firstSentence(fix), { indent: 4 });
  page.row(styled("faint", "more"), 6, styled("command", `stance explain ${first.rule}`), { indent: 4 });
}

function writeFinding(page: TextPage, finding: Finding, verbose: boolean): void {
  const name = shortened(finding.assetName, 60);
  const message = prose(finding.message);
  const told: Content = message.startsWith(finding.assetName) ? message : [styled("strong", name), `: ${message}`];
  page.write(told, { indent: 4, hanging: 6 });
  const places = verbose ? finding.evidence : finding.evidence.slice(0, 1);
  for (const [index, place] of places.entries()) {
    const others = finding.evidence.length - places.length;
    const more = index === 0 && others > 0 ? styled("faint", `  and ${counted(others, "more place")}`) : "";
    const role = place.role === "source" ? "" : styled("faint", `  ${place.role}`);
    page.write([styled("place", placeOf(place)), role, more], { indent: 6, hanging: 8 });
    const code = place.snippet ?? place.detail;
    if (code !== undefined) page.write(styled("faint", prose(code)), { indent: 8, lines: verbose ? 3 : 1 });
  }
  if (verbose) page.write(styled("faint", `fingerprint ${finding.fingerprint}`), { indent: 6 });
}

/** One line for all findings of a rule. */
function writeLine(page: TextPage, group: readonly Finding[], rules: Rules, afterGap: boolean): void {
  const first = group[0] as Finding;
  if (afterGap) page.gap();
  const count = group.length === 1 ? "" : ` × ${thousands(group.length)}`;
  page.write([badge(page, first.severity), " ", titleOf(first, rules), styled("faint", `${count}  ${first.rule}`)], {
    hanging: 11,
  });
}

function writeApart(page: TextPage, findings: readonly Finding[], rules: Rules, verbose: boolean): void {
  if (findings.length === 0) return;
  page.heading("In tests, examples and documentation", severityCounts(findings));
  for (const group of groupByRule(findings).slice(0, verbose ? undefined : 5)) writeLine(page, group, rules, false);
  const hidden = verbose ? 0 : groupByRule(findings).length - 5;
  if (hidden > 0) page.write(styled("faint", `+ ${counted(hidden, "more rule")}`), { indent: 2 });
  page.write(
    styled("faint", `Not counted; --include-tests counts and shows ${findings.length === 1 ? "it" : "them"}.`),
    {
      indent: 2,
    },
  );
}

function writeIgnored(page: TextPage, findings: readonly Finding[], rules: Rules, verbose: boolean): void {
  if (findings.length === 0) return;
  page.heading("Ignored by decision", severityCounts(findings));
  const shown = findings.slice(0, verbose ? findings.length : 5);
  for (const finding of shown) {
    const { reason = "", expires = null, source = "" } = finding.ignored ?? {};
    page.write([titleOf(finding, rules), ": ", styled("strong", shortened(finding.assetName, 60))], {
      indent: 2,
      hanging: 4,
    });
    const until = expires === null ? "without end" : `until ${expires}`;
    page.write(styled("faint", `${prose(reason)}  ${until}, ${source}`), { indent: 4 });
  }
  const hidden = findings.length - shown.length;
  if (hidden > 0) page.write(styled("faint", `+ ${thousands(hidden)} more`), { indent: 2 });
}
