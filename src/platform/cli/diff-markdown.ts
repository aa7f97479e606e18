import type { Comparison } from "../../analysis/drift/compare.ts";
import { markdownCode, markdownText } from "../../catalog/reports/shared/markdown-text.ts";
import { severityCounts } from "../../catalog/reports/shared/sorted-findings.ts";
import { counted, placeOf, shortened } from "../../catalog/reports/shared/words.ts";
import type { Finding } from "../../domain/finding.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";
import { changeWords, edgeWords } from "./diff-page.ts";

const MOST_ROWS = 40;

/** A comparison as a comment on a pull request: what is newly wrong open, the rest folded. Safe whatever names a file held. */
export function diffMarkdown(comparison: Comparison): string {
  const { newFindings, goneFindings, newAssets, goneAssets, changes, newEdges, goneEdges, notAssessed } = comparison;
  const assets = [...newAssets.map((asset) => row("new", asset)), ...goneAssets.map((asset) => row("gone", asset))];
  const edges = [
    ...newEdges.map((edge) => `- new: ${markdownText(edgeWords(edge))}`),
    ...goneEdges.map((edge) => `- gone: ${markdownText(edgeWords(edge))}`),
  ];
  const open = [
    ...notAssessed.findings.map(findingRow),
    ...notAssessed.assets.map((asset) => row("not looked at", asset)),
  ];
  return `${[
    "<!-- stance diff -->",
    `### Stance: ${newFindings.length === 0 ? "no new findings" : `new: ${severityCounts(newFindings)}`}`,
    lines(newFindings.map(findingRow)),
    folded(`${counted(goneFindings.length, "finding")} gone`, goneFindings.map(findingRow)),
    folded(`${counted(assets.length, "asset")} came or went`, assets),
    folded(
      `${counted(changes.length, "property", "properties")} changed`,
      changes.map((change) => `- ${markdownText(changeWords(change))}`),
    ),
    folded(`${counted(edges.length, "connection")} came or went`, edges),
    folded(`${counted(open.length, "item")} not assessed: the later scan did not look there`, open),
  ]
    .filter(Boolean)
    .join("\n\n")}\n`;
}

function lines(rows: readonly string[]): string {
  const more = rows.length - MOST_ROWS;
  return [...rows.slice(0, MOST_ROWS), ...(more > 0 ? [`- … and ${counted(more, "more")}`] : [])].join("\n");
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
