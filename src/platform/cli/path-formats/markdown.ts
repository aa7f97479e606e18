import { markdownText } from "../../../catalog/reports/shared/markdown-text.ts";
import type { AttackAnalysis, AttackPath } from "../../../domain/attack-path.ts";
import { ENTRIES } from "../../../domain/attack-step.ts";

const MOST = 10;

/** The worst paths with their fixes, for a pull request or a ticket. */
export function pathsMarkdown({ paths, chokePoints, targets }: AttackAnalysis, target: string): string {
  const lines = [
    `## Attack paths of ${markdownText(target)}`,
    "",
    `${targets.certain} of ${targets.all} targets can be reached, ${targets.uncertain} more perhaps.`,
    ...(chokePoints.length === 0 ? [] : ["", "### Fix first", ""]),
    ...chokePoints.map(({ fix, cuts }) => `1. ${markdownText(fix)} (takes away ${cuts})`),
    ...paths.slice(0, MOST).flatMap((path) => ["", ...pathLines(path)]),
    ...(paths.length > MOST ? ["", `… and ${paths.length - MOST} more paths.`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** A path as a heading, its name, its hops with their places, and the last hop's fix. */
export function pathLines(path: AttackPath): readonly string[] {
  const who = path.entries.map((entry) => ENTRIES[entry]).join(" and ");
  const name = path.scenarios?.find(({ certain }) => certain);
  const broken = path.hops[name?.breakAt ?? path.hops.length - 1];
  return [
    `### ${path.severity}${path.certain ? "" : ", perhaps"}: ${markdownText(`${who} ${path.targetTitle}: ${path.assetName}`)}`,
    "",
    ...(name === undefined ? [] : [`${markdownText(name.title)}: ${markdownText(name.because)}.`, ""]),
    ...path.hops.map(({ sentence, evidence: [place], unknown: [reason] }) => {
      const at = place === undefined ? "" : ` (${place.path}${place.line === undefined ? "" : `:${place.line}`})`;
      return `1. ${markdownText(sentence + at)}${reason === undefined ? "" : `; not known: ${markdownText(reason)}`}`;
    }),
    "",
    `Fix: ${markdownText(broken?.fix ?? "")}`,
  ];
}
