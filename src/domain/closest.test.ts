import { describe, expect, it } from "vitest";
import { closest, didYouMean } from "./closest.ts";

const commands = ["scan", "explain", "rules", "why", "init"];

describe("closest", () => {
  it.each([
    ["scna", ["scan"]],
    ["SCAN", ["scan"]],
    ["explian", ["explain"]],
    ["expl", ["explain"]],
    ["deploy", []],
    ["", []],
  ])("%s → %j", (typed, expected) => expect(closest(typed, commands)).toEqual(expected));

  it("finds a word inside longer ids", () => {
    expect(closest("leak-data", ["agent-can-leak-data", "model-version-floats"])).toEqual(["agent-can-leak-data"]);
  });

  it("asks in words", () => {
    expect(didYouMean("hig", ["high", "higher"])).toBe('Did you mean "high" or "higher"?');
    expect(didYouMean("zzz", ["high"])).toBeUndefined();
  });
});
