import { describe, expect, it } from "vitest";
import { linesOf, widthOf, wordsPlaced } from "./lines.ts";
import type { Edge } from "./model.ts";
import { BOX, inside, nextTowards, type Placed, pinsOf, textsOf, withPins } from "./places.ts";

const placed = (at: { readonly [id: string]: readonly [number, number] }): Placed => ({
  width: 800,
  height: 800,
  at: new Map(Object.entries(at).map(([id, [x, y]]) => [id, { x, y }])),
});
const fan = (count: number, apart: number): Placed =>
  placed({
    hub: [0, 0],
    ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, [300, index * apart]])),
  });
const edgesOf = (count: number): Edge[] =>
  Array.from({ length: count }, (_, index) => ({ from: "hub", verb: "uses" as const, to: `t${index}` }));

describe("the words on lines", () => {
  it("have a place of their own on every line of a fan, off each other and off the boxes", () => {
    const at = fan(20, 60);
    const lines = linesOf(edgesOf(20), at);
    const places = [...wordsPlaced(lines, at).values()];
    expect(places).toHaveLength(20);
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1))
        expect(Math.abs(a.x - b.x) >= widthOf("uses") || Math.abs(a.y - b.y) >= 16).toBe(true);
    for (const { x } of places) expect(x > BOX.width && x < 300).toBe(true);
  });

  it("of two lines between the same boxes stand apart, as the lines do", () => {
    const at = fan(1, 0);
    const lines = linesOf(
      [
        { from: "hub", verb: "uses", to: "t0" },
        { from: "t0", verb: "reads", to: "hub" },
      ],
      at,
    );
    expect(lines[0]?.curve[0].y).not.toBe(lines[1]?.curve[0].y);
    expect(wordsPlaced(lines, at).size).toBe(2);
  });

  it("are left out where there is no room, rather than laid over others", () => {
    const at = placed({ hub: [0, 0], t0: [BOX.width + 10, 0] });
    expect(wordsPlaced(linesOf(edgesOf(1), at), at).size).toBe(0);
  });
});

describe("places", () => {
  it("that an address holds are read again as they were written, and nonsense is not", () => {
    const pins = new Map([["a1@shop", { x: 12, y: 340 }]]);
    expect(pinsOf(textsOf(pins))).toEqual(pins);
    expect(pinsOf(["x_1_a", "-4_3_b", "99999_2_c", "7"])).toEqual(new Map([["c", { x: 20_000, y: 2 }]]));
  });

  it("put by hand win over those of a layout, and the drawing grows with them", () => {
    const moved = withPins(placed({ a: [0, 0], b: [10, 10] }), new Map([["a", { x: 900, y: 5 }]]));
    expect(moved.at.get("a")).toEqual({ x: 900, y: 5 });
    expect(moved.width).toBeGreaterThan(900 + BOX.width);
    expect(withPins(placed({ a: [0, 0] }), new Map([["gone", { x: 9, y: 9 }]])).at.has("gone")).toBe(false);
  });

  it("inside a line are those whose middle is", () => {
    const at = placed({ in: [100, 100], out: [600, 600] });
    const around = [
      { x: 90, y: 90 },
      { x: 300, y: 90 },
      { x: 300, y: 300 },
      { x: 90, y: 300 },
    ];
    expect(inside(around, at)).toEqual(["in"]);
    expect(inside([], at)).toEqual([]);
  });

  it("lie next to each other in a direction", () => {
    const at = placed({ a: [0, 0], b: [200, 10], c: [0, 100] });
    expect(nextTowards(at, "a", { x: 1, y: 0 })).toBe("b");
    expect(nextTowards(at, "a", { x: 0, y: 1 })).toBe("c");
    expect(nextTowards(at, "a", { x: -1, y: 0 })).toBeUndefined();
  });
});
