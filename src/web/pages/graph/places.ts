/** The left upper corner of a box, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where everything is drawn, in pixels at 100 %. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly at: ReadonlyMap<string, Place>;
}

/** How large what is drawn for an asset is, in pixels. */
export const BOX = { width: 172, height: 46 } as const;
/** What is left free around a drawing, in pixels. */
export const MARGIN = 24;

/** Where boxes were put by hand, by id. */
export type Pins = ReadonlyMap<string, Place>;

/** Further out nothing is put: an address that says so is not followed there. */
const FURTHEST = 20_000;
const PIN = /^(\d{1,5})_(\d{1,5})_([^,]+)$/;

/** The places that an address holds; what cannot be read is left out. */
export function pinsOf(texts: readonly string[]): Pins {
  return new Map(
    texts.flatMap((text) => {
      const [, x, y, id] = PIN.exec(text) ?? [];
      return id === undefined ? [] : [[id, within({ x: Number(x), y: Number(y) })]];
    }),
  );
}

/** As an address holds them. */
export const textsOf = (pins: Pins): readonly string[] => [...pins].map(([id, { x, y }]) => `${x}_${y}_${id}`);

/** A place inside of what can be drawn, in whole pixels. */
export const within = ({ x, y }: Place): Place => ({
  x: Math.round(Math.min(Math.max(x, 0), FURTHEST)),
  y: Math.round(Math.min(Math.max(y, 0), FURTHEST)),
});

/** The places of a layout, but for what was put elsewhere by hand; the drawing grows to hold that too. */
export function withPins(placed: Placed, pins: Pins): Placed {
  const moved = [...pins].filter(([id]) => placed.at.has(id));
  return {
    width: Math.max(placed.width, ...moved.map(([, { x }]) => x + BOX.width + MARGIN)),
    height: Math.max(placed.height, ...moved.map(([, { y }]) => y + BOX.height + MARGIN)),
    at: new Map([...placed.at, ...moved]),
  };
}

/** What lies in an area: the ids of boxes whose middle is inside the line around it. */
export function inside(around: readonly Place[], { at }: Placed): readonly string[] {
  return [...at].flatMap(([id, { x, y }]) =>
    holds(around, { x: x + BOX.width / 2, y: y + BOX.height / 2 }) ? [id] : [],
  );
}

/** Whether a point is inside a closed line: a ray from it crosses the line an odd number of times. */
function holds(around: readonly Place[], { x, y }: Place): boolean {
  let isIn = false;
  around.forEach((a, index) => {
    const b = around.at(index - 1) as Place;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
  });
  return isIn;
}

/** The box that lies next in a direction, among those drawn. */
export function nextTowards({ at }: Placed, from: string, { x: dx, y: dy }: Place): string | undefined {
  const start = at.get(from);
  if (start === undefined) return undefined;
  const far = [...at].flatMap(([id, place]) => {
    const [x, y] = [place.x - start.x, place.y - start.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    return id === from || ahead <= 0 ? [] : [{ id, cost: ahead + 2 * aside }];
  });
  return far.sort((a, b) => a.cost - b.cost)[0]?.id;
}
