import { expect, it } from "vitest";
import { type AttackStep, POWERS } from "../../domain/attack-step.ts";
import type { AssetRecord } from "../../domain/snapshot.ts";
import {
  dice,
  EFFECTS,
  pick,
  RANDOM_VERBS,
  randomAsset,
  randomEstate,
  randomSteps,
} from "../../testing/attack/random-attack.ts";
import { someEvidence } from "../../testing/build-graph.ts";
import { ColumnarGraph } from "../graph/columnar-graph.ts";
import type { Edge, GraphChange } from "../graph/overlay.ts";
import { Arena, powerOf, rowOf } from "./arena.ts";
import { derive } from "./derive.ts";
import { NEVER } from "./effort.ts";
import { Standing } from "./standing.ts";

const EDITS = Number(process.env.STANCE_EDITS ?? 5_000);
const EDITS_OF_ONE = 100;

/** The steps, some of which ask for neighbours too. */
function stepsFor(seed: number): readonly AttackStep[] {
  return randomSteps(seed, 12).map((step, place) => {
    const wanted = pick(dice(seed + place), EFFECTS);
    if (place % 3 !== 0) return step;
    return {
      ...step,
      when: (asset, graph) =>
        [graph.from(asset, "uses", "tool"), graph.to(asset, "uses", "tool")].some(
          (tools) => tools.find((tool) => tool.read("capabilities").includes(wanted)) !== undefined,
        ),
    };
  });
}

/** Assets and edges kept the plain way. */
class Plain {
  readonly assets = new Map<string, AssetRecord>();
  readonly edges = new Map<string, Edge>();

  apply(change: GraphChange): void {
    for (const edge of change.withoutRelationships ?? []) this.edges.delete(keyOf(edge));
    for (const id of change.withoutAssets ?? []) this.#remove(id);
    for (const asset of change.assets ?? []) this.assets.set(asset.id, asset);
    for (const edge of change.relationships ?? []) if (edge.from !== edge.to) this.edges.set(keyOf(edge), edge);
  }

  graph(open: readonly string[]): ColumnarGraph {
    return new ColumnarGraph({
      assets: [...this.assets.values()],
      relationships: [...this.edges.values()].map((edge) => ({ ...edge, evidence: [someEvidence] })),
      incomplete: open.flatMap((from) =>
        this.assets.has(from) ? [{ from, verb: "uses" as const, detail: "built at run time" }] : [],
      ),
    });
  }

  #remove(id: string): void {
    this.assets.delete(id);
    for (const [key, { from, to }] of this.edges) if (from === id || to === id) this.edges.delete(key);
  }
}

const keyOf = ({ from, verb, to }: Edge): string => `${from} ${verb} ${to}`;

function randomChange(roll: (below: number) => number, { assets, edges }: Plain, place: number): GraphChange {
  const some = (): AssetRecord => pick(roll, [...assets.values()]);
  const drawn = (): Edge => ({ from: some().id, verb: pick(roll, RANDOM_VERBS), to: some().id });
  const { properties } = randomAsset(roll, 0);
  switch (roll(6)) {
    case 0: {
      const made = randomAsset(roll, place);
      const joined = [drawn(), drawn(), drawn()].map((edge, end) => ({
        ...edge,
        [end % 2 === 0 ? "from" : "to"]: made.id,
      }));
      return { assets: [made], relationships: joined };
    }
    case 1:
      return assets.size > 3 ? { withoutAssets: [some().id] } : {};
    case 2:
      return { assets: [{ ...some(), properties, role: roll(8) === 0 ? "test" : "source" }] };
    case 3:
      return edges.size > 0 ? { withoutRelationships: [pick(roll, [...edges.values()])] } : {};
    default:
      return { relationships: [drawn()] };
  }
}

/** State as `id power` → its effort. */
function told(graph: ColumnarGraph, efforts: Int32Array): Map<string, number> {
  const found = new Map<string, number>();
  for (const [state, effort] of efforts.entries())
    if (effort !== NEVER) found.set(`${graph.at(rowOf(state)).id} ${POWERS[powerOf(state)]}`, effort);
  return new Map([...found].sort());
}

it(`equals deriving anew after each of ${EDITS} random changes`, { timeout: 600_000 }, () => {
  let moved = 0;
  for (let seed = 0; seed < EDITS / EDITS_OF_ONE; seed++) {
    const roll = dice(seed);
    const { graph, relationships } = randomEstate(seed, 6 + roll(20));
    const plain = new Plain();
    plain.apply({
      assets: Array.from({ length: graph.size }, (_, row) => graph.at(row).record),
      relationships: relationships.map(({ from, verb, to }) => ({ from, verb, to })),
    });
    const open = seed % 3 === 0 ? [graph.at(0).id] : [];
    const steps = stepsFor(seed);
    const arena = new Arena(plain.graph(open), steps, ["source"]);
    const before = derive(arena);
    const kept = told(arena.graph, before.effort);
    const standing = new Standing(arena, before);
    for (let edit = 0; edit < EDITS_OF_ONE; edit++) {
      const change = randomChange(roll, plain, 1_000 + edit);
      plain.apply(change);
      moved += standing.apply(change).size;
      const anew = new Arena(plain.graph(open), steps, ["source"]);
      expect(told(standing.graph, standing.effort), `seed ${seed}, edit ${edit}`).toEqual(
        told(anew.graph, derive(anew).effort),
      );
    }
    expect(told(arena.graph, derive(new Arena(arena.graph, steps, ["source"])).effort)).toEqual(kept);
  }
  expect(moved).toBeGreaterThan(EDITS / 4);
});
