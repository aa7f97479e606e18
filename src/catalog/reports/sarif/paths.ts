import type { AttackAnalysis, AttackHop, AttackPath } from "../../../domain/attack-path.ts";
import { breakOf, nameOf, pathSentence } from "../../../domain/path-words.ts";
import type { Described } from "../shared/told.ts";
import { ALL_PATHS, restOf, type Told, toldPaths } from "../shared/told-paths.ts";
import { LEVELS } from "./levels.ts";
import { locationOf } from "./locations.ts";

const MOST = { certain: 20, perhaps: 10 } as const;

/** Paths as results, the rules that they are results of, and how many there are in all. */
export interface PathResults {
  readonly rules: readonly Described[];
  readonly results: readonly ReturnType<typeof resultOf>[];
  /** Missing where nobody thought about paths. */
  readonly counts?: AttackAnalysis["targets"] & {
    readonly listed: number;
    readonly more: number;
    readonly command: string;
  };
}

/** The first path of each kind as a result with its hops as a code flow (§3.36); nothing where nobody thought about paths. */
export function pathResultsOf(analysis: AttackAnalysis | undefined): PathResults {
  if (analysis === undefined) return { rules: [], results: [] };
  const { certain, perhaps } = toldPaths(analysis, MOST);
  const families = [...certain.families, ...perhaps.families];
  const rules = new Map(families.map(([path]) => [ruleIdOf(path), ruleOf(path)] as const).reverse());
  const left = ({ left }: Told): number => left;
  return {
    rules: [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    results: families.map((family) => resultOf(family[0], restOf(family))),
    counts: { ...analysis.targets, listed: families.length, more: left(certain) + left(perhaps), command: ALL_PATHS },
  };
}

/** The shape by its name where it has one, else by what is reached. */
const ruleIdOf = (path: AttackPath): string => `attack-path/${nameOf(path)?.id ?? path.target}`;

function ruleOf(path: AttackPath): Described {
  const name = nameOf(path);
  const { fix, cutBy, techniques } = breakOf(path);
  return {
    id: ruleIdOf(path),
    area: "attack-path",
    title: name?.title ?? `An attack path ends where somebody ${path.targetTitle}`,
    severity: name?.severity ?? path.severity,
    why:
      name === undefined
        ? "Every step of such a path was found here; together they lead to what matters."
        : `${name.because}.`,
    fix,
    controls: cutBy,
    techniques: name?.techniques ?? techniques,
  };
}

/** A path that rests on what nobody knows is open, not failed (§3.27.9). Its place is where it is best broken. */
function resultOf(path: AttackPath, rest: string) {
  const broken = breakOf(path);
  const place = [broken, ...path.hops.toReversed()].find(({ evidence }) => evidence.length > 0)?.evidence[0];
  const sentence = pathSentence(path);
  return {
    ruleId: ruleIdOf(path),
    kind: path.certain ? "fail" : "open",
    level: path.certain ? LEVELS[path.severity].level : "none",
    message: {
      text: [
        path.certain ? sentence : `Perhaps: ${sentence}`,
        `Fix first: ${broken.fix}`,
        ...(rest === "" ? [] : [rest]),
      ].join("\n"),
    },
    ...(place !== undefined && { locations: [locationOf(place)] }),
    codeFlows: [{ message: { text: sentence }, threadFlows: [{ locations: path.hops.map(hopOf) }] }],
    partialFingerprints: { "stance/attack-path/v1": path.id },
    properties: {
      ...{ severity: path.severity, certain: path.certain, effort: path.effort, entries: path.entries },
      asset: { id: path.assetId, kind: path.assetKind, name: path.assetName },
      scenarios: (path.scenarios ?? []).flatMap(({ id, certain }) => (certain ? [id] : [])),
    },
  };
}

/** A hop where its asset stands, in its words; the last one is what the attacker is after. */
function hopOf(hop: AttackHop, index: number, hops: readonly AttackHop[]) {
  const [place] = hop.evidence;
  const doubt = hop.unknown[0] === undefined ? "" : ` (not known: ${hop.unknown[0]})`;
  return {
    executionOrder: index + 1,
    importance: index === hops.length - 1 ? "essential" : "important",
    location: {
      ...(place !== undefined && locationOf(place)),
      logicalLocations: [
        { name: hop.assetName, fullyQualifiedName: `${hop.assetKind}:${hop.assetName}`, kind: "resource" },
      ],
      message: { text: `${hop.sentence}${doubt}` },
    },
    properties: {
      ...{ step: hop.step, techniques: hop.techniques, difficulty: hop.difficulty, because: hop.because },
      ...{ fix: hop.fix, cutBy: hop.cutBy, unknown: hop.unknown },
    },
  };
}
