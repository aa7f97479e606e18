import { graphlib, layout as layered } from "@dagrejs/dagre";
import { widthOf } from "./lines.ts";
import type { View } from "./model.ts";
import { BOX, MARGIN, type Place, type Placed } from "./places.ts";

/** Pixels between two layers, at least. */
const BETWEEN = 90;

/** From left to right along the relationships, with few crossings. */
function inLayers({ nodes, edges }: View): Placed {
  const graph = new graphlib.Graph({ multigraph: true });
  // Layers stand so far apart that the words of the relationships between them have room.
  const ranksep = Math.max(BETWEEN, ...edges.map(({ verb }) => widthOf(verb) + MARGIN));
  graph.setGraph({ rankdir: "LR", nodesep: 14, ranksep, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { ...BOX });
  for (const { from, verb, to } of edges) graph.setEdge(from, to, {}, verb);
  layered(graph);
  const at = new Map(
    nodes.map(({ id }) => {
      const { x = 0, y = 0 } = graph.node(id) as { readonly x?: number; readonly y?: number };
      return [id, { x: Math.round(x - BOX.width / 2), y: Math.round(y - BOX.height / 2) }];
    }),
  );
  return framed(at);
}

/** What is connected most in the middle, the rest in rings by distance. */
function inRings({ nodes, edges }: View): Placed {
  const near = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  const degree = (id: string): number => near.get(id)?.length ?? 0;
  const order = nodes.map(({ id }) => id).sort((a, b) => degree(b) - degree(a));
  const ring = new Map<string, number>();
  for (const start of order) {
    if (ring.has(start)) continue;
    const base = ring.size === 0 ? 0 : 1;
    ring.set(start, base);
    for (let front = [start], depth = base + 1; front.length > 0; depth++) {
      front = front.flatMap((id) => near.get(id) ?? []).filter((id) => !ring.has(id) && ring.set(id, depth).size > 0);
    }
  }
  const rings = Map.groupBy(ring.keys(), (id) => ring.get(id) ?? 0);
  const at = new Map<string, { x: number; y: number }>();
  let radius = 0;
  for (const [depth, ids] of [...rings].sort(([a], [b]) => a - b)) {
    if (depth > 0) radius = Math.max(radius + BOX.width + 30, (ids.length * (BOX.width + 16)) / (2 * Math.PI));
    ids.forEach((id, index) => {
      const angle = (2 * Math.PI * index) / ids.length;
      at.set(id, { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle) * 0.8) });
    });
  }
  return framed(at);
}

function framed(places: ReadonlyMap<string, Place>): Placed {
  const all = [...places.values()];
  const left = Math.min(...all.map(({ x }) => x), 0) - MARGIN;
  const top = Math.min(...all.map(({ y }) => y), 0) - MARGIN;
  const at = new Map([...places].map(([id, { x, y }]) => [id, { x: x - left, y: y - top }]));
  const ends = [...at.values()];
  return {
    width: Math.max(...ends.map(({ x }) => x), 0) + BOX.width + MARGIN,
    height: Math.max(...ends.map(({ y }) => y), 0) + BOX.height + MARGIN,
    at,
  };
}

export const LAYOUTS = { layers: inLayers, rings: inRings } as const;
