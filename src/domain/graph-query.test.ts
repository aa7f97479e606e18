import { describe, expect, it } from "vitest";
import { parseGraphQuery } from "./graph-query.ts";

describe("a query of the graph", () => {
  it.each([
    ["agent", { start: { kind: "agent", name: null }, legs: [] }],
    [
      'agent "mail desk" uses tool <uses anything "x"',
      {
        start: { kind: "agent", name: "mail desk" },
        legs: [
          { verb: "uses", backward: false, to: { kind: "tool", name: null } },
          { verb: "uses", backward: true, to: { kind: null, name: "x" } },
        ],
      },
    ],
    [
      "credential - anything",
      {
        start: { kind: "credential", name: null },
        legs: [{ verb: null, backward: false, to: { kind: null, name: null } }],
      },
    ],
  ])("reads %s", (text, query) => {
    expect(parseGraphQuery(text)).toEqual({ query });
  });

  it.each([
    ["", "a kind of asset is missing, as in: agent uses tool"],
    ["agents", '"agents" is no kind of asset'],
    ["agent likes tool", '"likes" is no relationship'],
    ["agent uses", "a kind of asset is missing, as in: agent uses tool"],
    [`anything${" - anything".repeat(5)}`, "a query goes over at most 4 relationships"],
    [`agent "${"a".repeat(500)}"`, "a query has at most 400 characters"],
  ])("says what is wrong with %j", (text, problem) => {
    expect(parseGraphQuery(text)).toEqual({ problem });
  });
});
