import { ColumnarGraph } from "../../analysis/graph/columnar-graph.ts";
import type { AssetKind, Capability } from "../../domain/asset.ts";
import type { Asset } from "../../domain/asset-graph.ts";
import { type AttackStep, defineAttackStep, POWERS, type Premise } from "../../domain/attack-step.ts";
import type { AttackStepId } from "../../domain/ids.generated.ts";
import type { Verb } from "../../domain/relationship.ts";
import type { AssetRecord, RelationshipRecord } from "../../domain/snapshot.ts";
import { someEvidence } from "../build-graph.ts";

/** Whole numbers from 0 up to, not including, `below`; the same seed gives the same row of them (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const KINDS: readonly AssetKind[] = ["agent", "tool", "application"];
export const RANDOM_VERBS: readonly Verb[] = ["uses", "contains", "delegates-to"];
export const EFFECTS: readonly Capability[] = ["runs-commands", "sends-outside", "reads-files"];

export const pick = <T>(roll: (below: number) => number, among: readonly T[]): T => among[roll(among.length)] as T;

/** An asset of one of three kinds; what it can do nobody could read of one in five. */
export function randomAsset(roll: (below: number) => number, place: number): AssetRecord {
  const unread = roll(5) === 0;
  const properties: { [property: string]: unknown } = unread
    ? {}
    : { capabilities: EFFECTS.filter(() => roll(2) === 0) };
  const kind = pick(roll, KINDS);
  const id = `${kind}-${place}`;
  return {
    ...{ id, kind, name: id, identities: [id], role: "source", properties, gaps: {} },
    ...{ evidence: [someEvidence], disagreements: [] },
  };
}

/** A graph of a few assets of three kinds, some of whose capabilities nobody could read. */
export function randomEstate(
  seed: number,
  size: number,
): { graph: ColumnarGraph; relationships: RelationshipRecord[] } {
  const roll = dice(seed);
  const assets = Array.from({ length: size }, (_, place) => randomAsset(roll, place));
  const relationships = Array.from(
    { length: size * 2 },
    (): RelationshipRecord => ({
      from: pick(roll, assets).id,
      verb: pick(roll, RANDOM_VERBS),
      to: pick(roll, assets).id,
      evidence: [someEvidence],
    }),
  );
  return { graph: new ColumnarGraph({ assets, relationships, incomplete: [] }), relationships };
}

/** Steps over such graphs: some begin, some need several powers, some depend on what nobody knows. */
export function randomSteps(seed: number, count: number): readonly AttackStep[] {
  const roll = dice(seed + 1_000_003);
  return Array.from({ length: count }, (_, place) => {
    const wanted = pick(roll, EFFECTS);
    const asks = (asset: Asset): boolean => (asset as Asset<"tool">).read("capabilities").includes(wanted);
    const needs = place < 2 ? [] : Array.from({ length: 1 + roll(3) }, () => randomPremise(roll, asks));
    return defineAttackStep({
      id: `step-${place}` as AttackStepId,
      title: "",
      techniques: [],
      on: [pick(roll, KINDS), pick(roll, KINDS)],
      needs,
      ...(needs.length === 0 && { entry: "content" as const }),
      ...(roll(3) > 0 && { when: asks }),
      ...(roll(6) === 0 && { assumes: "something" }),
      gains: pick(roll, POWERS.slice(0, 4)),
      difficulty: (1 + roll(5)) as 1 | 2 | 3 | 4 | 5,
      because: "",
      says: () => "",
      cutBy: ["AC-AGT-01"],
      fix: () => "",
    });
  });
}

function randomPremise(roll: (below: number) => number, asks: (asset: Asset) => boolean): Premise {
  const power = pick(roll, POWERS.slice(0, 4));
  if (roll(4) === 0) return { power };
  return {
    power,
    neighbour: {
      kinds: [pick(roll, KINDS), pick(roll, KINDS)],
      verb: pick(roll, RANDOM_VERBS),
      end: pick(roll, ["from", "to"] as const),
      ...(roll(3) === 0 && { when: asks }),
    },
  };
}
