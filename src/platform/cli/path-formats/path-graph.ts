import type { AssetKind } from "../../../domain/asset.ts";
import type { AttackPath } from "../../../domain/attack-path.ts";
import { ENTRIES, type Entry, type Power } from "../../../domain/attack-step.ts";
import type { AttackStepId } from "../../../domain/ids.generated.ts";

/** A power over an asset that an attacker gains, or where an attacker begins. */
export interface PathNode {
  readonly id: string;
  readonly kind: AssetKind | "attacker";
  readonly name: string;
  readonly power: Power | null;
  /** What it means when it is reached; null where it is on the way only. */
  readonly target: string | null;
}

/** A step from what it rests on to what it gains. */
export interface PathEdge {
  readonly from: string;
  readonly to: string;
  readonly step: AttackStepId;
  readonly sentence: string;
  readonly fix: string;
  readonly difficulty: number;
  readonly certain: boolean;
  readonly techniques: readonly string[];
}

export interface PathGraph {
  readonly nodes: readonly PathNode[];
  readonly edges: readonly PathEdge[];
}

/** Paths laid over each other: what they share is there once. */
export function pathGraph(paths: readonly AttackPath[]): PathGraph {
  const nodes = new Map<string, PathNode>();
  const edges = new Map<string, PathEdge>();
  for (const path of paths) addPath(path, nodes, edges);
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function addPath(path: AttackPath, nodes: Map<string, PathNode>, edges: Map<string, PathEdge>): void {
  const ids = path.hops.map(({ assetId, gains }) => `${assetId}-${gains}`);
  const entry = path.entries[0] ?? "internet";
  for (const [place, hop] of path.hops.entries()) {
    const id = ids[place] as string;
    const isLast = place === path.hops.length - 1;
    const target = isLast ? path.targetTitle : (nodes.get(id)?.target ?? null);
    nodes.set(id, { id, kind: hop.assetKind, name: hop.assetName, power: hop.gains, target });
    const before = hop.after.length === 0 ? [attacker(entry, nodes)] : hop.after.map((at) => ids[at] as string);
    for (const from of before) {
      const { step, sentence, fix, difficulty, techniques, unknown } = hop;
      const edge = { from, to: id, step, sentence, fix, difficulty, techniques, certain: unknown.length === 0 };
      edges.set(`${from} ${step} ${id}`, edge);
    }
  }
}

function attacker(entry: Entry, nodes: Map<string, PathNode>): string {
  const id = `attacker-${entry}`;
  if (!nodes.has(id)) nodes.set(id, { id, kind: "attacker", name: ENTRIES[entry], power: null, target: null });
  return id;
}
