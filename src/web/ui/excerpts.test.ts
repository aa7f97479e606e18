import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptsOf, type Framed } from "./excerpts.ts";

const file = Array.from({ length: 60 }, (_, index) => `line ${index + 1}`);
/** A place with two lines before it and after it. */
const at = (line: number, path = "a.py", source = "shop"): Framed => {
  const from = Math.max(1, line - 2);
  return { path, source, line, frame: { from, lines: file.slice(from - 1, line + 2) } };
};
const shape = (places: readonly Framed[]) =>
  excerptsOf(places).map(({ places: of, frame }) => [of.map(({ line }) => line), frame?.from, frame?.lines.length]);

describe("excerpts of files", () => {
  it("are one where frames overlap or meet, and several where lines are left out between them", () => {
    expect(shape([at(10), at(12)])).toEqual([[[10, 12], 8, 7]]);
    expect(shape([at(10), at(15)])).toEqual([[[10, 15], 8, 10]]);
    expect(shape([at(10), at(16)])).toEqual([
      [[10], 8, 5],
      [[16], 14, 5],
    ]);
  });

  it("are never of two files, two cells or two sources, and stand in the order of their first places", () => {
    expect(shape([at(30), at(10), at(10, "b.py"), at(10, "a.py", "bank"), at(29)])).toEqual([
      [[29, 30], 27, 6],
      [[10], 8, 5],
      [[10], 8, 5],
      [[10], 8, 5],
    ]);
  });

  it("leave what has no lines as it is", () => {
    const bare: Framed = { path: "a.py", line: 10 };
    expect(excerptsOf([bare, { ...bare }])).toHaveLength(2);
    expect(excerptsOf([bare, at(10)])).toEqual([
      { places: [bare], frame: undefined },
      { places: [at(10)], frame: at(10).frame },
    ]);
  });

  it("show every place and every line once, as the file has it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 58 }), { maxLength: 12 }), (lines) => {
        const places = lines.map((line) => at(line));
        const excerpts = excerptsOf(places);
        const shown = excerpts.flatMap(
          ({ frame }) => frame?.lines.map((text, index) => [frame.from + index, text]) ?? [],
        );
        for (const [number, text] of shown) expect(text).toBe(`line ${number}`);
        expect(new Set(shown.map(([number]) => number)).size).toBe(shown.length);
        expect(excerpts.flatMap((of) => of.places)).toHaveLength(places.length);
        for (const { places: of, frame } of excerpts)
          for (const { line = 0 } of of) expect(frame?.lines[line - (frame?.from ?? 0)]).toBe(`line ${line}`);
      }),
    );
  });
});
