import { describe, expect, it } from "vitest";
import { instantIn } from "./instant.ts";

describe("an instant in an address", () => {
  it.each([
    [undefined, {}],
    ["", {}],
    ["1700000000000", { at: 1_700_000_000_000 }],
    ["2026-01-02T03:04:05Z", { at: Date.UTC(2026, 0, 2, 3, 4, 5) }],
    ["2026-01-02", { at: Date.UTC(2026, 0, 2) }],
    ["yesterday", { malformed: "yesterday" }],
    ["99999999999999999", { malformed: "99999999999999999" }],
    ["2026-13-45", { malformed: "2026-13-45" }],
  ])("%j is %j", (text, asked) => {
    expect(instantIn(text)).toEqual(asked);
  });
});
