import type { AssetKind } from "../../../domain/asset.ts";
import type { AssetRecord, RelationshipRecord } from "../../../domain/snapshot.ts";
import { NODE, type Node, route } from "./graph-route.ts";

/** The column of each kind, from who asks to what answers; an edge mostly runs to the right. Inside a column this order holds. */
const COLUMN_OF: { readonly [K in AssetKind]: number } = {
  repository: 0,
  device: 0,
  application: 0,
  pipeline: 0,
  assessment: 0,
  agent: 1,
  skill: 1,
  workload: 1,
  tool: 2,
  "mcp-server": 2,
  operation: 2,
  prompt: 2,
  guardrail: 2,
  compute: 2,
  "vector-store": 3,
  endpoint: 3,
  credential: 3,
  identity: 3,
  model: 4,
  dataset: 4,
  "data-store": 4,
  "ai-service": 5,
  vendor: 5,
  "container-image": 5,
  package: 5,
};
const COLUMNS: readonly (readonly AssetKind[])[] = Object.entries(COLUMN_OF).reduce<AssetKind[][]>(
  (columns, [kind, column]) => {
    columns[column] = [...(columns[column] ?? []), kind as AssetKind];
    return columns;
  },
  [],
);

const GAP = { column: NODE.lane, row: NODE.gap, group: 20, heading: 22 } as const;
const SWEEPS = 6;

/** The title of several nodes of one kind. */
export interface Heading {
  readonly kind: AssetKind;
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/** A connection between two nodes, by their positions in `nodes`. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly verb: string;
  /** The line as SVG path data; it runs between the boxes of the columns it passes. */
  readonly path: string;
}

export interface Layout {
  readonly nodes: readonly Node[];
  readonly headings: readonly Heading[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
}

/**
 * Places assets in columns by kind. Inside a kind they are ordered by where their neighbours stand (barycentre method), so
 * that few lines cross. Same assets and relationships, same places.
 */
export function layOut(assets: readonly AssetRecord[], relationships: readonly RelationshipRecord[]): Layout {
  const shown = new Set(assets.map((asset) => asset.id));
  const inside = relationships.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const columns = COLUMNS.map((kinds) =>
    kinds.map((kind) => assets.filter((asset) => asset.kind === kind).sort(byName)).filter((group) => group.length > 0),
  ).filter((groups) => groups.length > 0);
  order(columns, inside);
  return place(columns, inside);
}

const byName = (a: AssetRecord, b: AssetRecord): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;

/** Pulls each asset towards the mean height of its neighbours, sweeping to the right and back. */
function order(columns: AssetRecord[][][], relationships: readonly RelationshipRecord[]): void {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of relationships)
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const)
      neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const heights = heightsOf(columns);
    const pull = (asset: AssetRecord): number => {
      const near = neighbours.get(asset.id) ?? [];
      const sum = near.reduce((total, id) => total + (heights.get(id) as number), 0);
      return near.length === 0 ? (heights.get(asset.id) as number) : sum / near.length;
    };
    for (const groups of sweep % 2 === 0 ? columns : [...columns].reverse())
      for (const group of groups) {
        const pulls = new Map(group.map((asset) => [asset.id, pull(asset)]));
        group.sort((a, b) => (pulls.get(a.id) as number) - (pulls.get(b.id) as number) || byName(a, b));
      }
  }
}

/** Relative height of every asset in its column, from 0 to 1. */
function heightsOf(columns: readonly AssetRecord[][][]): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (const groups of columns) {
    const column = groups.flat();
    for (const [index, asset] of column.entries()) heights.set(asset.id, (index + 0.5) / column.length);
  }
  return heights;
}

function place(columns: readonly AssetRecord[][][], relationships: readonly RelationshipRecord[]): Layout {
  const tallest = Math.max(0, ...columns.map(heightOf));
  const nodes: Node[] = [];
  const headings: Heading[] = [];
  for (const [column, groups] of columns.entries()) {
    const x = column * (NODE.width + GAP.column);
    let y = Math.round((tallest - heightOf(groups)) / 2);
    for (const group of groups) {
      headings.push({ kind: (group[0] as AssetRecord).kind, count: group.length, x, y: y + 14 });
      y += GAP.heading;
      for (const asset of group) {
        nodes.push({ asset, x, y });
        y += NODE.height + GAP.row;
      }
      y += GAP.group - GAP.row;
    }
  }
  const index = new Map(nodes.map((node, position) => [node.asset.id, position]));
  return {
    nodes,
    headings,
    edges: relationships.map(({ from, verb, to }) => {
      const [start, end] = [index.get(from) as number, index.get(to) as number];
      return { from: start, to: end, verb, path: route(nodes[start] as Node, nodes[end] as Node, nodes) };
    }),
    width: Math.max(0, columns.length * (NODE.width + GAP.column) - GAP.column),
    height: tallest,
  };
}

const heightOf = (groups: readonly AssetRecord[][]): number =>
  groups.reduce(
    (sum, group) => sum + GAP.heading + group.length * (NODE.height + GAP.row) - GAP.row + GAP.group,
    -GAP.group,
  );
