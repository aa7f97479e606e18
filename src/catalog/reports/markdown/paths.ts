import type { AttackAnalysis, AttackHop, ChokePoint } from "../../../domain/attack-path.ts";
import { markdownCode, markdownText } from "../shared/markdown-text.ts";
import type { PathFamily } from "../shared/path-families.ts";
import {
  ALL_PATHS,
  breakOf,
  nameOf,
  pathSentence,
  reachOf,
  restOf,
  type Told,
  toldPaths,
} from "../shared/told-paths.ts";
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
    : ["Fix first:", ...points.map(({ fix, cuts }) => `1. ${shortText(fix)} (takes away ${cuts})`)].join("\n");

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

function hopLine({ sentence, evidence: [place], unknown: [reason] }: AttackHop): string {
  const at = place === undefined ? "" : ` ${markdownCode(placeOf(place).slice(-LONGEST))}`;
  return `1. ${shortText(sentence)}${at}${reason === undefined ? "" : `; not known: ${shortText(reason)}`}`;
}

function perhapsLine([path]: PathFamily): string {
  const reason = path.hops.flatMap(({ unknown }) => unknown)[0];
  return `- ${path.severity}: ${shortText(pathSentence(path))}${reason === undefined ? "" : `; not known: ${shortText(reason)}`}`;
}
