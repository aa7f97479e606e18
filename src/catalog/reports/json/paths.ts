import type { AttackAnalysis, AttackHop, AttackPath } from "../../../domain/attack-path.ts";
import { pathSentence } from "../../../domain/path-words.ts";
import { ALL_PATHS } from "../shared/told-paths.ts";

const MOST = { certain: 50, perhaps: 25 } as const;
const MOST_PLACES = 3;

/** Attack paths for programs: the first certain ones, then the first uncertain ones, with how many more were explained. */
export function pathsOf({ targets, paths, chokePoints, bounded }: AttackAnalysis) {
  const certain = paths.filter((path) => path.certain);
  const perhaps = paths.filter((path) => !path.certain);
  return {
    targets,
    bounded,
    paths: [...certain.slice(0, MOST.certain), ...perhaps.slice(0, MOST.perhaps)].map(pathOf),
    more: {
      certain: Math.max(0, certain.length - MOST.certain),
      uncertain: Math.max(0, perhaps.length - MOST.perhaps),
      command: ALL_PATHS,
    },
    fixes: chokePoints.map(({ step, assetId, assetName, fix, cutBy, cuts }) => ({
      ...{ step, asset: { id: assetId, name: assetName }, fix, cutBy, cuts },
    })),
  };
}

const pathOf = (path: AttackPath) => ({
  id: path.id,
  sentence: pathSentence(path),
  severity: path.severity,
  certain: path.certain,
  effort: path.effort,
  entries: path.entries,
  target: { id: path.target, title: path.targetTitle },
  asset: { id: path.assetId, kind: path.assetKind, name: path.assetName },
  scenarios: (path.scenarios ?? []).map(({ id, title, certain, breakAt }) => ({ id, title, certain, breakAt })),
  alike: path.alike,
  hops: path.hops.map(hopOf),
});

const hopOf = ({ assetId, assetKind, assetName, evidence, ...hop }: AttackHop) => ({
  step: hop.step,
  sentence: hop.sentence,
  asset: { id: assetId, kind: assetKind, name: assetName },
  gains: hop.gains,
  after: hop.after,
  techniques: hop.techniques,
  difficulty: hop.difficulty,
  because: hop.because,
  fix: hop.fix,
  cutBy: hop.cutBy,
  unknown: hop.unknown,
  evidence: evidence.slice(0, MOST_PLACES),
});
