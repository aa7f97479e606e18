import { assemble } from "../../src/analysis/graph/assemble.ts";
import { ColumnarGraph } from "../../src/analysis/graph/columnar-graph.ts";
import { judge } from "../../src/analysis/posture/evaluate.ts";
import type { AnyObservedAsset, Gap, Observation, ObservedRelationship } from "../../src/domain/observation.ts";
import type { Verb } from "../../src/domain/relationship.ts";
import { kindsOf, type Rule } from "../../src/domain/rule.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import { digest } from "../../src/testing/digest.ts";

/** One piece of knowledge that nobody has any more. */
export type Loss =
  | { readonly kind: "property"; readonly asset: number; readonly property: number; readonly gap: boolean }
  | { readonly kind: "edges"; readonly asset: number; readonly verb: Verb; readonly kept: number };

/**
 * How a rule breaks the law of missing knowledge: with less known, its verdict on an asset must stay or become unknown. Anything
 * else was concluded from absence.
 */
export function concludedFromAbsence(rule: Rule, whole: Observation, losses: readonly Loss[]): string[] {
  const before = verdicts(rule, whole);
  const after = verdicts(rule, losses.reduce(without, whole));
  return [...before].flatMap(([asset, { outcome }]) => {
    const now = after.get(asset)?.outcome ?? "gone";
    return now === outcome || now === "unknown" ? [] : [`${rule.id}: ${outcome} became ${now} with less known`];
  });
}

/** Verdicts by asset id. */
export function verdicts(rule: Rule, observation: Observation): ReadonlyMap<string, Verdict> {
  const graph = new ColumnarGraph(assemble([observation], digest));
  return new Map(
    kindsOf(rule)
      .flatMap((kind) => [...graph.all(kind)])
      .map((asset) => [asset.id, judge(rule, asset, graph)]),
  );
}

const GAP: Gap = { reason: "denied", detail: "taken away" };

function without(observation: Observation, loss: Loss): Observation {
  const target = observation.assets[loss.asset % observation.assets.length];
  if (target === undefined) return observation;
  return loss.kind === "property"
    ? { ...observation, assets: observation.assets.map((item) => (item === target ? unread(item, loss) : item)) }
    : withFewerEdges(observation, target.key, loss.verb, loss.kept);
}

/**
 * The asset without one property. A source of managed resources leaves a gap for whatever it cannot read, because a property it
 * does not speak of is one that the type has not.
 */
function unread(asset: AnyObservedAsset, { property, gap }: Loss & { kind: "property" }): AnyObservedAsset {
  const known = Object.entries(asset.properties);
  const lost = known[property % known.length]?.[0] ?? "";
  const properties = Object.fromEntries(known.filter(([name]) => name !== lost));
  const leavesGap = gap || "platform" in { ...asset.properties, ...asset.gaps };
  return { ...asset, properties, gaps: { ...asset.gaps, ...(leavesGap && { [lost]: GAP }) } } as AnyObservedAsset;
}

function withFewerEdges(observation: Observation, from: string, verb: Verb, kept: number): Observation {
  const isHit = (edge: ObservedRelationship): boolean => edge.from === from && edge.verb === verb;
  const hits = observation.relationships.filter(isHit).slice(0, kept);
  return {
    ...observation,
    relationships: [...observation.relationships.filter((edge) => !isHit(edge)), ...hits],
    relationshipGaps: [...observation.relationshipGaps, { ...GAP, from, verb }],
  };
}
