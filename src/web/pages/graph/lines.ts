import { verbWords } from "../../ui/format.ts";
import { type Edge, keyOf } from "./model.ts";
import { BOX, type Place, type Placed } from "./places.ts";

/** A relationship as it is drawn: a curve with two points to bend it, and its words. */
export interface Line {
  readonly key: string;
  readonly edge: Edge;
  readonly words: string;
  readonly curve: readonly [Place, Place, Place, Place];
}

/** Pixels that a letter of the words takes at most, on average, and how high they are with room about them. */
const LETTER = 6.4;
const HEIGHT = 16;
/** Pixels between lines that join the same two boxes: room for the words of each. */
const APART = HEIGHT;
/** Where along a line its words are tried: the middle first, then to both sides. */
const TRIES = [0.5, 0.56, 0.44, 0.62, 0.38, 0.7, 0.3, 0.78, 0.22, 0.86, 0.14];

/** How wide the words of a relationship are drawn, in pixels, at most. */
export const widthOf = (verb: string): number => verbWords(verb).length * LETTER + 6;

/** The lines of relationships between boxes; several between the same two run side by side. */
export function linesOf(edges: readonly Edge[], { at }: Placed): readonly Line[] {
  const pairs = [...Map.groupBy(edges, ({ from, to }) => [from, to].sort().join(" ")).values()];
  return pairs.flatMap((beside) =>
    beside.flatMap((edge, index): Line[] => {
      const [a, b] = [at.get(edge.from), at.get(edge.to)];
      if (a === undefined || b === undefined) return [];
      const aside = (index - (beside.length - 1) / 2) * APART;
      return [{ key: keyOf(edge), edge, words: verbWords(edge.verb), curve: curveOf(a, b, aside) }];
    }),
  );
}

/** From the side of a box that looks at the other to the side of that; from above to below where they stand over each other. */
function curveOf(a: Place, b: Place, aside: number): Line["curve"] {
  const isRight = a.x + BOX.width <= b.x;
  if (isRight || b.x + BOX.width <= a.x) {
    const start = { x: isRight ? a.x + BOX.width : a.x, y: a.y + BOX.height / 2 + aside };
    const end = { x: isRight ? b.x : b.x + BOX.width, y: b.y + BOX.height / 2 + aside };
    const bend = (end.x - start.x) / 2;
    return [start, { x: start.x + bend, y: start.y }, { x: end.x - bend, y: end.y }, end];
  }
  const isBelow = b.y > a.y;
  const start = { x: a.x + BOX.width / 2 + aside * 3, y: isBelow ? a.y + BOX.height : a.y };
  const end = { x: b.x + BOX.width / 2 + aside * 3, y: isBelow ? b.y : b.y + BOX.height };
  const lean = (end.y - start.y) / 2;
  return [start, { x: start.x, y: start.y + lean }, { x: end.x, y: end.y - lean }, end];
}

/** The line as the drawing takes it. */
export const drawn = ([a, b, c, d]: Line["curve"]): string =>
  `M${a.x} ${a.y} C${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}`;

/** A point of the curve; 0 is its begin, 1 its end. */
export function pointOf([a, b, c, d]: Line["curve"], t: number): Place {
  const u = 1 - t;
  const along = (name: "x" | "y"): number =>
    u ** 3 * a[name] + 3 * u * u * t * b[name] + 3 * u * t * t * c[name] + t ** 3 * d[name];
  return { x: along("x"), y: along("y") };
}

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Where the words of lines stand: the middle of each, along its line, so that none lies on another or on a box. Those that come first
 * choose first; for one without any room nothing is given.
 */
export function wordsPlaced(lines: readonly Line[], { at }: Placed): ReadonlyMap<string, Place> {
  const taken: Rect[] = [...at.values()].map(({ x, y }) => ({
    left: x,
    top: y,
    right: x + BOX.width,
    bottom: y + BOX.height,
  }));
  const found = new Map<string, Place>();
  for (const { key, edge, curve } of lines) {
    const half = widthOf(edge.verb) / 2;
    for (const t of TRIES) {
      const { x, y } = pointOf(curve, t);
      const rect = { left: x - half, right: x + half, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
      if (taken.some((other) => overlap(rect, other))) continue;
      taken.push(rect);
      found.set(key, { x, y });
      break;
    }
  }
  return found;
}
