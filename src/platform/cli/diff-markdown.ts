import { departureCounts } from "../../catalog/reports/shared/departures.ts";
import { markdownCode, markdownText } from "../../catalog/reports/shared/markdown-text.ts";
import { severityCounts } from "../../catalog/reports/shared/sorted-findings.ts";
import { counted, placeOf, shortened } from "../../catalog/reports/shared/words.ts";
import type { Drift, NotAssessed } from "../../domain/drift.ts";
import type { Finding } from "../../domain/finding.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";
import { cameAndWent, type DiffResult } from "./diff-result.ts";
import { CLASS_TITLES, whoAndWhy } from "./drift-words.ts";

const MOST_ROWS = 40;

/** A comparison as a comment on a pull request: what must not pass and what is newly wrong open, the rest folded. Safe whatever names a file held. */
export function diffMarkdown(result: DiffResult): string {
  const { drifts, newFindings, goneFindings, notAssessed, unknownChanges, texts } = result;
  const { newAssets, goneAssets } = cameAndWent(result);
  const assets = [...newAssets.map((asset) => row("new", asset)), ...goneAssets.map((asset) => row("gone", asset))];
  const open = [
    ...notAssessed.findings.map(findingRow),
    ...notAssessed.assets.map((asset) => row("not looked at", asset)),
    ...unknownChanges.filter(({ subject }) => subject !== null).map(unknownRow),
  ];
  return `${[
    "<!-- stance diff -->",
    headline(drifts, newFindings),
    ...CLASS_TITLES.map(([name, title]) => classed(title, name, drifts, texts)),
    newFindings.length === 0 ? "" : `#### New findings\n\n${lines(newFindings.map(findingRow))}`,
    folded(`${counted(goneFindings.length, "finding")} gone`, goneFindings.map(findingRow)),
    folded(`${counted(assets.length, "asset")} came or went`, assets),
    folded(`${counted(open.length, "item")} not assessed: one of the scans could not see it`, open),
  ]
    .filter(Boolean)
    .join("\n\n")}\n`;
}

function headline(drifts: readonly Drift[], newFindings: readonly Finding[]): string {
  const findings = newFindings.length === 0 ? "no new findings" : `new: ${severityCounts(newFindings)}`;
  return `### Stance: ${findings}${drifts.length === 0 ? "" : `; changes: ${departureCounts(drifts)}`}`;
}

function classed(title: string, name: Drift["class"], drifts: readonly Drift[], texts: DiffResult["texts"]): string {
  const rows = drifts
    .filter((drift) => drift.class === name)
    .map((drift) => driftRow(drift, texts[drift.fingerprint] ?? []));
  if (rows.length === 0) return "";
  return name === "expected"
    ? folded(`${counted(rows.length, "change")} expected`, rows)
    : `#### ${title}\n\n${lines(rows)}`;
}

function driftRow(drift: Drift, text: readonly string[]): string {
  const [place] = drift.evidence;
  const at = place === undefined ? "" : ` ${markdownCode(placeOf(place).slice(-200))}`;
  const who = markdownText(whoAndWhy(drift).slice(0, 600));
  const changed = text.map((line) => `  ${markdownCode(shortened(line, 160))}  `).join("\n");
  return `- **${drift.severity}** ${markdownText(drift.says.slice(0, 400))}${at}  \n  ${who}${changed === "" ? "" : `  \n${changed}`}`;
}

function lines(rows: readonly string[]): string {
  const more = rows.length - MOST_ROWS;
  return [...rows.slice(0, MOST_ROWS), ...(more > 0 ? [`- … and ${counted(more, "more", "more")}`] : [])].join("\n");
}

const folded = (summary: string, rows: readonly string[]): string =>
  rows.length === 0 ? "" : `<details><summary>${summary}</summary>\n\n${lines(rows)}\n\n</details>`;

function findingRow(finding: Finding): string {
  const [place] = finding.evidence;
  const at = place === undefined ? "" : ` ${markdownCode(placeOf(place).slice(-200))}`;
  return `- **${finding.severity}** ${markdownText(finding.message.slice(0, 300))} (${finding.rule})${at}`;
}

const row = (word: string, asset: AssetRecord): string =>
  `- ${word}: ${asset.kind} ${markdownCode(shortened(asset.name, 60))}`;

const unknownRow = ({ asset, subject, reason }: NotAssessed): string =>
  `- ${asset.kind} ${markdownCode(shortened(asset.name, 60))}: ${markdownText(`${subject}, ${reason}`.slice(0, 200))}`;
