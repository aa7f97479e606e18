import fc from "fast-check";
import { expect, it } from "vitest";
import { NeedleMatcher } from "./needle-matcher.ts";
import { needleTable } from "./needle-table.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const word = fc.string({ unit: fc.constantFrom("a", "b", "C", "é", '"'), minLength: 1, maxLength: 4 });
const folded = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

it("finds the same groups as searching for each needle by itself", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 5 }),
      fc.string({ unit: fc.constantFrom("a", "B", "c", "é", '"', "x"), maxLength: 30 }),
      (needles, text) => {
        const expected = needles.reduce(
          (bits, list, group) =>
            list.some((needle) => folded(text).includes(folded(needle))) ? bits | (1 << group) : bits,
          0,
        );
        expect(new NeedleMatcher(needleTable(needles)).match(bytes(text))).toBe(expected);
      },
    ),
  );
});

it("finds a needle that begins inside another", () => {
  const matcher = new NeedleMatcher(needleTable([["abcd"], ["bc"], ["cx"]]));
  expect(matcher.match(bytes("xABCx"))).toBe(0b110);
});
