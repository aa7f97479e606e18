import { markdownText } from "../../../catalog/reports/shared/markdown-text.ts";
import { placeOf } from "../../../catalog/reports/shared/words.ts";
import type { AttackAnalysis, AttackPath } from "../../../domain/attack-path.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import { breakOf, nameOf, pathSentence, worthOf } from "../../../domain/path-words.ts";

const MOST = 10;

/** The worst paths with their fixes, for a pull request or a ticket. */
export function pathsMarkdown({ paths, chokePoints, targets }: AttackAnalysis, target: string): string {
  const lines = [
    `## Attack paths of ${markdownText(target)}`,
    "",
    `${targets.certain} of ${targets.all} targets can be reached, ${targets.uncertain} more perhaps.`,
    ...(chokePoints.length === 0 ? [] : ["", "### Fix first", ""]),
    ...chokePoints.map((point) => `1. ${markdownText(point.fix + placed(point))} (${worthOf(point)})`),
    ...paths.slice(0, MOST).flatMap((path) => ["", ...pathLines(path)]),
    ...(paths.length > MOST ? ["", `… and ${paths.length - MOST} more paths.`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

const placed = ({ evidence: [place] }: { readonly evidence: readonly Evidence[] }): string =>
  place === undefined ? "" : ` (${placeOf(place)})`;

/** A path as a heading, its name, its hops with their places, and the last hop's fix. */
export function pathLines(path: AttackPath): readonly string[] {
  const name = nameOf(path);
  return [
    `### ${path.severity}${path.certain ? "" : ", perhaps"}: ${markdownText(pathSentence(path))}`,
    "",
    ...(name === undefined ? [] : [`${markdownText(name.title)}: ${markdownText(name.because)}.`, ""]),
    ...path.hops.map((hop) => {
      const [reason] = hop.unknown;
      const doubt = reason === undefined ? "" : `; not known: ${markdownText(reason)}`;
      return `1. ${markdownText(hop.sentence + placed(hop))}${doubt}`;
    }),
    "",
    `Fix: ${markdownText(breakOf(path).fix)}`,
  ];
}
