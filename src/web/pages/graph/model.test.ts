import { describe, expect, it } from "vitest";
import { groupIdOf, MOST_NODES, type Part, viewOf } from "./model.ts";

const asset = (id: string, kind: Part["assets"][number]["kind"] = "tool") => ({
  id,
  kind,
  name: id,
  role: "source" as const,
  validFrom: 0,
});
const hub = (count: number): Part => {
  const others = Array.from({ length: count }, (_, index) => asset(`t${index}`));
  return {
    assets: [asset("hub", "agent"), ...others],
    relationships: others.map(({ id }) => ({ from: "hub", verb: "uses" as const, to: id })),
    truncated: false,
  };
};
const none = { shown: [], around: new Map<string, Part>(), open: new Set<string>(), hidden: new Set<string>() };

describe("what is drawn", () => {
  it("puts many neighbours of one kind together until they are opened", () => {
    const around = new Map([["hub", hub(7)]]);
    const group = groupIdOf("hub", { from: "hub", verb: "uses", to: "t0" }, "tool");
    const closed = viewOf({ ...none, around });
    expect(closed.nodes.map(({ id, count }) => [id, count])).toEqual([
      ["hub", undefined],
      [group, 7],
    ]);
    expect(closed.edges).toEqual([{ from: "hub", verb: "uses", to: group }]);
    const opened = viewOf({ ...none, around, open: new Set([group]) });
    expect(opened.nodes).toHaveLength(8);
    expect(opened.edges).toHaveLength(7);
    expect(viewOf({ ...none, around: new Map([["hub", hub(6)]]) }).nodes).toHaveLength(7);
  });

  it("never draws more than there is room for, and says how many are left", () => {
    const { nodes, left } = viewOf({ ...none, shown: [hub(250)] });
    expect(nodes).toHaveLength(MOST_NODES);
    expect(left).toBe(51);
  });

  it("keeps only some, and what is opened since, without letting in what had no room", () => {
    const around = new Map([["hub", hub(250)]]);
    const only = new Set(["hub", "t3"]);
    const kept = viewOf({ ...none, around, only });
    expect(kept.nodes.map(({ id }) => id)).toEqual(["hub", "t3"]);
    expect(kept.edges).toEqual([{ from: "hub", verb: "uses", to: "t3" }]);
    expect(kept.left).toBe(0);
    const opened = viewOf({ ...none, around, only, open: new Set(["hub"]) });
    expect(opened.nodes.map(({ count }) => count)).toEqual([undefined, undefined, 249]);
  });

  it("leaves out what is hidden, with its edges", () => {
    const { nodes, edges } = viewOf({ ...none, around: new Map([["hub", hub(3)]]), hidden: new Set(["t1"]) });
    expect(nodes.map(({ id }) => id)).toEqual(["hub", "t0", "t2"]);
    expect(edges).toHaveLength(2);
  });
});
