import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsName } from "./name-glob.ts";
import { HOLE } from "./value.ts";

describe("names with wildcards", () => {
  it.each([
    ["models", "models", true],
    ["models", "models-eu", false],
    ["models-*", "models-", true],
    ["*-models", "eu-models", true],
    ["a*b*c", "a-b-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["ab*ba", "aba", false],
    [`models-${HOLE}`, "models-", false],
    [`models-${HOLE}`, "models-eu", true],
    [`${HOLE}-${HOLE}`, "a-b", true],
    [`*${HOLE}*`, "", false],
    ["*", "", true],
  ])("%s and %s: %s", (pattern, name, fits) => expect(fitsName(pattern, name)).toBe(fits));

  it("says what the same expression says", () => {
    const piece = fc.constantFrom("a", "b", "*", HOLE);
    const text = (unit: fc.Arbitrary<string>) => fc.array(unit, { maxLength: 7 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text(piece), text(fc.constantFrom("a", "b")), (pattern, name) => {
        const expression = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll(HOLE, ".+")}$`);
        expect(fitsName(pattern, name)).toBe(expression.test(name));
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes one pass over a name that is made to be slow", () =>
    expect(fitsName("*a".repeat(40), `${"a".repeat(100_000)}b`)).toBe(false));
});
