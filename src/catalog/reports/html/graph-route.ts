import type { AssetRecord } from "../../../domain/snapshot.ts";

/** Size of a box and of the room between columns. */
export const NODE = { width: 164, height: 28, gap: 8, lane: 50 } as const;

/** An asset's place: its upper left corner. */
export interface Node {
  readonly asset: AssetRecord;
  readonly x: number;
  readonly y: number;
}

type Point = readonly [x: number, y: number];

/** The line from one box to another as SVG path data, between the boxes of the columns it passes. */
export function route(from: Node, to: Node, nodes: readonly Node[]): string {
  const [y1, y2] = [from.y + NODE.height / 2, to.y + NODE.height / 2];
  if (from.x === to.x) return loop(from.x + NODE.width, y1, y2);
  if (from.x > to.x) return path([[to.x + NODE.width, y2], ...passages(to, from, nodes), [from.x, y1]]);
  return path([[from.x + NODE.width, y1], ...passages(from, to, nodes), [to.x, y2]]);
}

/** For each column on the way, where the line enters and leaves it: the gap nearest to the straight line. */
function passages(left: Node, right: Node, nodes: readonly Node[]): Point[] {
  const columns = [...new Set(nodes.map((node) => node.x))]
    .filter((x) => x > left.x && x < right.x)
    .sort((a, b) => a - b);
  return columns.flatMap((x): Point[] => {
    const share = (x - left.x) / (right.x - left.x);
    const wanted = left.y + NODE.height / 2 + share * (right.y - left.y);
    const y = nearestGap(
      nodes.filter((node) => node.x === x),
      wanted,
    );
    return [
      [x, y],
      [x + NODE.width, y],
    ];
  });
}

function nearestGap(column: readonly Node[], wanted: number): number {
  const gaps = column.flatMap((node) => [node.y - NODE.gap / 2, node.y + NODE.height + NODE.gap / 2]);
  return gaps.reduce((best, gap) => (Math.abs(gap - wanted) < Math.abs(best - wanted) ? gap : best), gaps[0] ?? wanted);
}

/** Level through the columns, bent between them. */
function path(points: readonly Point[]): string {
  const [first, ...rest] = points as readonly [Point, ...Point[]];
  let [x, y] = first;
  let text = `M${x} ${y}`;
  for (const [nextX, nextY] of rest) {
    const middle = (x + nextX) / 2;
    text += y === nextY ? `H${nextX}` : `C${middle} ${y} ${middle} ${nextY} ${nextX} ${nextY}`;
    [x, y] = [nextX, nextY];
  }
  return text;
}

const loop = (x: number, y1: number, y2: number): string => `M${x} ${y1}C${x + 34} ${y1} ${x + 34} ${y2} ${x} ${y2}`;
