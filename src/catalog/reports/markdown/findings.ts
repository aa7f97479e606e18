import type { Finding } from "../../../domain/finding.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { markdownCode, markdownText } from "../shared/markdown-text.ts";
import { counted, firstSentence, placeOf } from "../shared/words.ts";

const MOST_ROWS = 40;
const LONGEST = 300;

/** Findings as a table of severity, flaw and place, with the fix of each rule said once. Empty for none. */
export function findingTable(findings: readonly Finding[], snapshot: Snapshot): string {
  if (findings.length === 0) return "";
  const rules = new Map<string, Snapshot["rules"][number]>(snapshot.rules.map((rule) => [rule.id, rule]));
  const explained = new Set<string>();
  const rows = findings.slice(0, MOST_ROWS).map((finding) => {
    const rule = rules.get(finding.rule);
    const first = !explained.has(finding.rule);
    explained.add(finding.rule);
    const title = `**${ownText(rule?.title ?? finding.rule)}**`;
    const fix = first && rule !== undefined ? `<br>Fix: ${ownText(firstSentence(rule.fix))}` : "";
    const why =
      finding.ignored === null ? "" : `<br>Ignored: ${markdownText(finding.ignored.reason.slice(0, LONGEST))}`;
    const [place] = finding.evidence;
    const where = place === undefined ? "" : markdownCode(placeOf(place).slice(-LONGEST));
    const others = finding.evidence.length > 1 ? ` and ${counted(finding.evidence.length - 1, "more place")}` : "";
    const message = markdownText(finding.message.slice(0, LONGEST));
    return `| ${finding.severity} | ${title}<br>${message}${fix}${why} | ${where}${others} |`;
  });
  const more = findings.length - rows.length;
  const rest = more > 0 ? [`\n${counted(more, "more finding")} not listed here.`] : [];
  return ["| | Finding | Where |", "|---|---|---|", ...rows, ...rest].join("\n");
}

/** The rules' own words are Markdown already. */
const ownText = (text: string): string => text.replaceAll("|", "\\|");
