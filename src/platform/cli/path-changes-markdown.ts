import type { PathComparison } from "../../analysis/attack/compare-paths.ts";
import type { AttackPath } from "../../domain/attack-path.ts";
import { pathLines } from "./path-formats/markdown.ts";

/** What changed of what attackers gain, for a pull request. */
export function pathChangesMarkdown({ before, after, opened, surer, closed, lessSure }: PathComparison): string {
  const lines = [
    "## Attack paths",
    "",
    `${after.certain} targets can be reached instead of ${before.certain}; ${after.uncertain} more perhaps instead of ${before.uncertain}.`,
    ...list("Opened", opened.concat(surer)),
    ...list("Closed", closed.concat(lessSure)),
  ];
  return `${lines.join("\n")}\n`;
}

const list = (title: string, paths: readonly AttackPath[]): readonly string[] =>
  paths.length === 0 ? [] : ["", `## ${title}`, "", ...paths.flatMap((path) => [...pathLines(path), ""])];
