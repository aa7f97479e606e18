import { expect, it } from "vitest";
import { withinTime } from "./time-limit.ts";

it.each([
  [
    "a loop",
    () => {
      for (;;);
    },
  ],
  ["an expression that goes back for ever", () => ({ found: /^(a+)+$/.test(`${"a".repeat(64)}!`) })],
])("ends %s", (_, step) => expect(withinTime(50, step)).toBe(undefined));

it("hands on what a step gives and what it throws, and leaves nothing behind", () => {
  const before = Object.keys(globalThis).length;
  expect(withinTime(1_000, () => [1])).toEqual([1]);
  expect(() =>
    withinTime(1_000, () => {
      throw new TypeError("no");
    }),
  ).toThrow(new TypeError("no"));
  expect(Object.keys(globalThis)).toHaveLength(before);
});
