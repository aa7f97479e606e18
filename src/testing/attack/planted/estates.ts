import type { Assembly } from "../../../analysis/graph/assemble.ts";
import type { AssetKind } from "../../../domain/asset.ts";
import type { Verb } from "../../../domain/relationship.ts";
import type { AssetRecord } from "../../../domain/snapshot.ts";
import { dice } from "../random-attack.ts";
import { Draft } from "./draft.ts";
import { PLANTS, type Planted } from "./plants.ts";

/** How an estate is laid out. `teams`: most edges stay near, ids tell the place. `hubs`: a few assets are what most point at, ids and order tell nothing. */
export type Design = "teams" | "hubs";
export const DESIGNS: readonly Design[] = ["teams", "hubs"];

/** An estate and what was put into it. */
export interface PlantedEstate {
  readonly assembly: Assembly;
  readonly paths: readonly Planted[];
  /** Each lacks one thing, and nothing else leads to them. */
  readonly nearMisses: readonly Planted[];
}

type Roll = (below: number) => number;

/** How many of a thousand assets are of each kind. */
const SHARES: readonly (readonly [AssetKind, number])[] = [
  ...([
    ["package", 220],
    ["tool", 160],
    ["operation", 130],
    ["agent", 90],
    ["application", 60],
  ] as const),
  ...([
    ["identity", 60],
    ["prompt", 50],
    ["model", 45],
    ["credential", 45],
    ["workload", 40],
  ] as const),
  ...([
    ["data-store", 30],
    ["mcp-server", 25],
    ["vector-store", 15],
    ["endpoint", 15],
    ["ai-service", 15],
  ] as const),
];

/** Which edges there are, each as often as it is named. */
const EDGES: readonly (readonly [AssetKind, Verb, AssetKind])[] = [
  ...Array<readonly [AssetKind, Verb, AssetKind]>(5).fill(["application", "depends-on", "package"]),
  ...Array<readonly [AssetKind, Verb, AssetKind]>(3).fill(["agent", "uses", "tool"]),
  ...Array<readonly [AssetKind, Verb, AssetKind]>(3).fill(["operation", "calls", "model"]),
  ...([
    ["application", "contains", "operation"],
    ["application", "contains", "agent"],
  ] as const),
  ...([
    ["application", "uses", "tool"],
    ["application", "deploys", "workload"],
  ] as const),
  ...([
    ["application", "authenticates-with", "credential"],
    ["credential", "supplied-by", "ai-service"],
  ] as const),
  ...([
    ["agent", "uses", "mcp-server"],
    ["agent", "uses", "model"],
    ["agent", "delegates-to", "agent"],
  ] as const),
  ...([
    ["agent", "instructed-by", "prompt"],
    ["agent", "retrieves-from", "vector-store"],
  ] as const),
  ...([
    ["mcp-server", "exposes", "tool"],
    ["mcp-server", "depends-on", "package"],
  ] as const),
  ...([
    ["workload", "runs-as", "identity"],
    ["identity", "can-assume", "identity"],
  ] as const),
  ...([
    ["identity", "reads", "data-store"],
    ["workload", "writes", "data-store"],
  ] as const),
  ...([
    ["endpoint", "serves", "model"],
    ["tool", "retrieves-from", "vector-store"],
  ] as const),
];

const WEAK: { readonly [K in AssetKind]?: AssetRecord["properties"] } = {
  package: { source: "git", integrity: false },
  tool: { capabilities: ["reads-untrusted-content", "runs-commands"] },
  operation: { untrustedInstructions: true, outputReaches: ["html"] },
  agent: { humanApproval: false },
  prompt: { textSignals: [{ id: "hidden-text", message: "" }] },
  model: { revision: null },
  credential: { exposure: "literal" },
  workload: { publicAccess: true, hostSignals: [{ id: "privileged", message: "" }] },
  "data-store": { publicAccess: true, authentication: "none" },
  "mcp-server": { pinned: false },
};

/** Of a thousand assets, how many are weak, and of how many nothing could be read. */
const FAULTS = { weak: 20, unread: 10 };

/** A seeded estate of about so many assets and edges, with paths and near misses in it. */
export function plantedEstate(design: Design, seed: number, assets: number, edges: number): PlantedEstate {
  const roll = dice(seed);
  const draft = new Draft(design === "teams" ? localId : shuffledId(seed));
  const rounds = Math.max(2, Math.round(assets / 20_000));
  const grown = (isWhole: boolean): Planted[] =>
    Array.from({ length: rounds }, () => PLANTS.map((plant) => plant(draft, isWhole, 1 + roll(5)))).flat();
  const nearMisses = grown(false);
  const paths = grown(true);
  const pools = poolsOf(draft, roll, paths, assets);
  const far = design === "teams" ? near(roll) : headFirst(roll);
  const ends = EDGES.map(([from, verb, to]) => ({
    sources: pools.get(from) ?? [],
    verb,
    targets: pools.get(to) ?? [],
  }));
  for (let edge = 0; edge < edges; edge++) {
    const { sources, verb, targets } = ends[roll(ends.length)] as (typeof ends)[number];
    const source = roll(sources.length);
    draft.link(sources[source] as string, verb, targets[far(source / sources.length, targets.length)] as string);
  }
  return { assembly: draft.assembly(design === "teams" ? undefined : mixer(roll)), paths, nearMisses };
}

function poolsOf(draft: Draft, roll: Roll, paths: readonly Planted[], assets: number): Map<AssetKind, string[]> {
  const pools = new Map<AssetKind, string[]>(SHARES.map(([kind]) => [kind, []]));
  for (const path of paths) for (const [kind, id] of path.assets) pools.get(kind)?.push(id);
  for (const [kind, share] of SHARES) {
    const pool = pools.get(kind) as string[];
    for (let left = Math.round((assets * share) / 1_000); left > 0; left--) pool.push(one(draft, roll, kind));
  }
  return pools;
}

function one(draft: Draft, roll: Roll, kind: AssetKind): string {
  const fault = roll(1_000);
  if (fault < FAULTS.unread) return draft.add(kind, "unread");
  return draft.add(kind, fault < FAULTS.unread + FAULTS.weak ? WEAK[kind] : {});
}

const localId = (kind: AssetKind, place: number): string => `team-${Math.floor(place / 50)}/${kind}-${place % 50}`;

/** Sixteen hex digits that follow from the place and tell nothing of it. */
const shuffledId = (seed: number) => (_kind: AssetKind, place: number) => {
  const word = (salt: number): string => {
    let mixed = Math.imul(place ^ (seed + salt), 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    return ((mixed ^ (mixed >>> 13)) >>> 0).toString(16).padStart(8, "0");
  };
  return word(0) + word(0x51ed27);
};

/** Nine of ten at about the same place among the others. */
const near = (roll: Roll) => (at: number, among: number) =>
  roll(10) === 0 ? roll(among) : Math.min(among - 1, Math.floor(at * among) + roll(12));

/** The first of them far more often than the last. */
const headFirst = (roll: Roll) => (_at: number, among: number) => Math.floor(among * (roll(2 ** 31) / 2 ** 31) ** 4);

const mixer =
  (roll: Roll) =>
  <T>(list: readonly T[]): readonly T[] => {
    const mixed = [...list];
    for (let place = mixed.length - 1; place > 0; place--) {
      const other = roll(place + 1);
      [mixed[place], mixed[other]] = [mixed[other] as T, mixed[place] as T];
    }
    return mixed;
  };
