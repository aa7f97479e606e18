import { defineReport, type ReportOptions } from "../../../domain/report.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { exceptionLines } from "../shared/exceptions.ts";
import { markdownCode, markdownText } from "../shared/markdown-text.ts";
import { severityCounts, sortFindings } from "../shared/sorted-findings.ts";
import { summaryOf } from "../shared/summary.ts";
import { counted, KIND_WORDS } from "../shared/words.ts";
import { findingTable } from "./findings.ts";
import { folded, inventoryTable, notExaminedTable, undecidedTable } from "./folded.ts";
import { intendedParts } from "./intended.ts";
import { pathParts } from "./paths.ts";

/**
 * A comment for a pull request: the findings that count as a table, everything else folded. Code hosts take at most 65,536
 * characters; what would go over is counted, never silently lost. The first line lets a bot find its own comment again.
 */
export const markdown = defineReport({
  id: "markdown",
  title: "Markdown",
  purpose: "a comment on a pull or merge request, or a job summary",
  mediaType: "text/markdown; charset=utf-8",
  fileName: "stance.md",
  tells: ["attack-paths"],
  render: (snapshot, options) => `${fitting(parts(snapshot, options).filter(Boolean)).join("\n\n")}\n`,
});

const MOST_CHARACTERS = 65_000;

/** Parts from the first on, as many as fit; the last line says how many did not. */
function fitting(all: readonly string[]): string[] {
  const kept: string[] = [];
  let room = MOST_CHARACTERS;
  for (const part of all) {
    room -= part.length + 2;
    if (room < 0) return [...kept, `${counted(all.length - kept.length, "further section")} left out for length.`];
    kept.push(part);
  }
  return kept;
}

function parts(snapshot: Snapshot, options: ReportOptions): string[] {
  const { counting, apart, ignored } = sortFindings(snapshot, options);
  return [
    "<!-- stance -->",
    `### Stance: ${counting.length === 0 ? "no findings that count" : severityCounts(counting)}`,
    target(snapshot),
    ...snapshot.runs
      .filter((run) => run.status === "failed")
      .map((run) => `**Incomplete:** ${markdownText(`${run.connector} failed: ${run.error ?? "no reason given"}`)}`),
    findingTable(counting, snapshot),
    ...intendedParts(snapshot),
    ...pathParts(snapshot.attackPaths),
    folded(`In tests, examples and documentation: ${severityCounts(apart)}`, findingTable(apart, snapshot)),
    folded(`Ignored by decision: ${severityCounts(ignored)}`, findingTable(ignored, snapshot)),
    exceptions(snapshot),
    folded("AI here", inventoryTable(snapshot)),
    folded(
      `${counted(snapshot.undecided.length, "check")} could not be decided: unknown, not passed`,
      undecidedTable(snapshot),
    ),
    folded(`${counted(snapshot.notExamined.length, "item")} not examined`, notExaminedTable(snapshot)),
  ];
}

/** Stands unfolded: who reads that nothing was found must see what was not looked for. */
const exceptions = (snapshot: Snapshot): string =>
  exceptionLines(snapshot).length === 0
    ? ""
    : `**Exceptions:** ${exceptionLines(snapshot).map(markdownText).join("; ")}.`;

function target(snapshot: Snapshot): string {
  const { name, commit, files } = snapshot.target;
  const { assetsByKind } = summaryOf(snapshot);
  const told = (["model", "agent", "tool", "mcp-server", "skill", "vector-store"] as const).flatMap((kind) => {
    const count = assetsByKind[kind] ?? 0;
    return count === 0 ? [] : [counted(count, ...KIND_WORDS[kind])];
  });
  const at = commit === null ? "" : ` at ${markdownCode(commit.slice(0, 12))}`;
  return `${markdownText(name)}${at}, ${counted(files, "file")}: ${told.length === 0 ? "no AI found" : told.join(", ")}.`;
}
