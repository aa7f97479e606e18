import type { Evidence } from "../../domain/evidence.ts";
import type { AnyObservedAsset, NotExamined, Observation, ObservedRelationship } from "../../domain/observation.ts";
import type { SourceRun } from "../../domain/snapshot.ts";
import { placesAssessed } from "../drift/assessed.ts";
import { mergeEvidence, mergeProperties } from "./merge.ts";

/** What a run saw and where it did not look. */
export interface Look {
  readonly observations: readonly Observation[];
  readonly runs: readonly SourceRun[];
  readonly notExamined: readonly NotExamined[];
}

/**
 * What is known of a source after a run: what the run saw, and of what was known before all that stands where the run did not look.
 * After a run that looked everywhere it is what the run saw. Pure.
 */
export function carryOver(before: readonly Observation[], look: Look): Observation[] {
  const assessed = placesAssessed({ runs: look.runs, notExamined: look.notExamined });
  const unseen = (evidence: readonly Evidence[]): Evidence[] => evidence.filter((item) => !assessed([item]));
  const now = new Map(look.observations.map((observation) => [observation.connector, observation]));
  const known = new Map(before.map((observation) => [observation.connector, observation]));
  return [...new Set([...now.keys(), ...known.keys()])].sort().map((connector) => {
    const [then, seen] = [known.get(connector), now.get(connector)];
    if (then === undefined) return seen as Observation;
    return joined(seen ?? { ...then, assets: [], relationships: [], relationshipGaps: [] }, remainsOf(then, unseen));
  });
}

/** The part of an observation whose places were not looked at again. */
function remainsOf(then: Observation, unseen: (evidence: readonly Evidence[]) => Evidence[]): Observation {
  const assets = then.assets.flatMap((asset): AnyObservedAsset[] => {
    const evidence = unseen(asset.evidence);
    return evidence.length === 0 ? [] : [{ ...asset, evidence }];
  });
  const keys = new Set(assets.map((asset) => asset.key));
  const relationships = then.relationships.flatMap((edge): ObservedRelationship[] => {
    const evidence = unseen(edge.evidence);
    return evidence.length === 0 ? [] : [{ ...edge, evidence }];
  });
  return {
    ...then,
    assets,
    relationships,
    relationshipGaps: then.relationshipGaps.filter((gap) => keys.has(gap.from)),
  };
}

function joined(seen: Observation, remains: Observation): Observation {
  if (remains.assets.length === 0) return seen;
  const old = new Map(remains.assets.map((asset) => [asset.key, asset]));
  const keys = new Set(seen.assets.map((asset) => asset.key));
  const assets = [
    ...seen.assets.map((asset) => withRemains(asset, old.get(asset.key), seen.connector)),
    ...remains.assets.filter((asset) => !keys.has(asset.key)),
  ];
  for (const { key } of assets) keys.add(key);
  const gapOf = (gap: { readonly from: string; readonly verb: string }): string => `${gap.from}\0${gap.verb}`;
  const gaps = new Set(seen.relationshipGaps.map(gapOf));
  return {
    ...seen,
    assets,
    relationships: joinedEdges(seen.relationships, remains.relationships, keys),
    relationshipGaps: [...seen.relationshipGaps, ...remains.relationshipGaps.filter((gap) => !gaps.has(gapOf(gap)))],
  };
}

/** One claim from what was seen and what remains of the same claim. */
function withRemains(
  asset: AnyObservedAsset,
  remains: AnyObservedAsset | undefined,
  connector: Observation["connector"],
): AnyObservedAsset {
  if (remains === undefined || remains.kind !== asset.kind) return asset;
  const { properties, gaps } = mergeProperties([
    { connector, asset },
    { connector, asset: remains },
  ]);
  const evidence = mergeEvidence([asset.evidence, remains.evidence]);
  const identities = [...new Set([...asset.identities, ...remains.identities])];
  return { ...asset, properties, gaps, identities, evidence } as AnyObservedAsset;
}

function joinedEdges(
  seen: readonly ObservedRelationship[],
  remains: readonly ObservedRelationship[],
  keys: ReadonlySet<string>,
): ObservedRelationship[] {
  const edges = new Map<string, ObservedRelationship>();
  for (const edge of [...seen, ...remains.filter(({ from, to }) => keys.has(from) && keys.has(to))]) {
    const key = `${edge.from}\0${edge.verb}\0${edge.to}`;
    const known = edges.get(key);
    edges.set(key, known === undefined ? edge : { ...edge, evidence: mergeEvidence([known.evidence, edge.evidence]) });
  }
  return [...edges.values()];
}
