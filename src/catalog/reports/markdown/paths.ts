import type { AttackAnalysis, AttackHop, ChokePoint } from "../../../domain/attack-path.ts";
import { breakOf, nameOf, pathSentence, worthOf } from "../../../domain/path-words.ts";
import { markdownCode, markdownText } from "../shared/markdown-text.ts";
import type { PathFamily } from "../shared/path-families.ts";
import { ALL_PATHS, reachOf, restOf, type Told, toldPaths } from "../shared/told-paths.ts";
import { placeOf } from "../shared/words.ts";
import { folded } from "./folded.ts";

const MOST = { certain: 5, perhaps: 5 } as const;
const LONGEST = 400;

/** Attack paths for reviewers: how far attackers get, the fixes, the first certain paths, each folded, and the uncertain ones apart. */
export function pathParts(analysis: AttackAnalysis | undefined): string[] {
  if (analysis === undefined || analysis.paths.length === 0) return [];
  const { certain, perhaps } = toldPaths(analysis, MOST);
  return [
    `**Attack paths:** ${reachOf(analysis)}.`,
    fixes(analysis.chokePoints),
    ...certain.families.map(pathDetails),
    more(certain),
    folded(
      "Perhaps: paths that rest on what nobody knows",
      [...perhaps.families.map(perhapsLine), more(perhaps)].join("\n"),
    ),
  ];
}

const shortText = (text: string): string => markdownText(text.slice(0, LONGEST));

const more = ({ left }: Told): string =>
  left === 0 ? "" : `${left} more ${left === 1 ? "kind" : "kinds"} of path: \`${ALL_PATHS}\``;

const fixes = (points: readonly ChokePoint[]): string =>
  points.length === 0
    ? ""
    : ["Fix first:", ...points.map((point) => `1. ${shortText(point.fix)}${placed(point)} (${worthOf(point)})`)].join(
        "\n",
      );

function pathDetails(family: PathFamily): string {
  const [path] = family;
  const name = nameOf(path);
  const rest = restOf(family);
  return folded(
    `<b>${path.severity}</b>: ${shortText(pathSentence(path))}`,
    [
      ...(name === undefined ? [] : [`${shortText(name.title)}: ${shortText(name.because)}.`, ""]),
      ...path.hops.map(hopLine),
      "",
      `Fix: ${shortText(breakOf(path).fix)}`,
      ...(rest === "" ? [] : ["", shortText(rest)]),
    ].join("\n"),
  );
}

const placed = ({ evidence: [place] }: Pick<AttackHop, "evidence">): string =>
  place === undefined ? "" : ` ${markdownCode(placeOf(place).slice(-LONGEST))}`;

function hopLine({ sentence, evidence, unknown: [reason] }: AttackHop): string {
  return `1. ${shortText(sentence)}${placed({ evidence })}${reason === undefined ? "" : `; not known: ${shortText(reason)}`}`;
}

function perhapsLine([path]: PathFamily): string {
  const reason = path.hops.flatMap(({ unknown }) => unknown)[0];
  return `- ${path.severity}: ${shortText(pathSentence(path))}${reason === undefined ? "" : `; not known: ${shortText(reason)}`}`;
}
