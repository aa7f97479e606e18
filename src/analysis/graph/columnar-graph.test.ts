import { describe, expect, it } from "vitest";
import type { AssetKind } from "../../domain/asset.ts";
import type { AssetSet } from "../../domain/asset-graph.ts";
import { GraphBuilder } from "../../testing/build-graph.ts";
import { type ColumnarGraph, GapRead } from "./columnar-graph.ts";

const names = (set: AssetSet<AssetKind>): string[] => [...set].map((asset) => asset.name);
const only = (graph: ColumnarGraph, kind: AssetKind) =>
  [...graph.all(kind)][0] as NonNullable<ReturnType<ColumnarGraph["asset"]>>;

function sample(): ColumnarGraph {
  const builder = new GraphBuilder();
  const search = builder.add("tool", "search", { capabilities: ["reads-files"] });
  const send = builder.add("tool", "send");
  const model = builder.add("model", "gpt", { modelId: "gpt-4o" });
  builder.add("agent", "mail", { framework: "crewai" }).link("uses", search, send, model).incomplete("delegates-to");
  builder.add("agent", "other").link("uses", search);
  return builder.build();
}

describe("edges", () => {
  const graph = sample();
  const mail = [...graph.all("agent")].find((agent) => agent.name === "mail") as ReturnType<ColumnarGraph["asset"]>;

  it("lead from and to, by verb and kind", () => {
    expect(names(graph.from(mail, "uses", "tool"))).toEqual(["search", "send"]);
    expect(names(graph.from(mail, "uses", "model"))).toEqual(["gpt"]);
    expect(names(graph.from(mail, "reads", "tool"))).toEqual([]);
    const search = [...graph.all("tool")][0] as ReturnType<ColumnarGraph["asset"]>;
    expect(names(graph.to(search, "uses", "agent"))).toEqual(["mail", "other"]);
    expect(graph.size).toBe(5);
  });

  it("that are not all known leave a reason, seen from either end", () => {
    graph.missing = { reasons: [] };
    graph.from(mail, "uses", "tool");
    expect(graph.missing.reasons).toEqual([]);
    graph.from(mail, "delegates-to", "agent");
    graph.to(mail, "delegates-to", "agent");
    expect(graph.missing.reasons).toEqual([
      "not all that agent mail delegates-to is known: built at run time",
      "agent mail may delegates-to agent mail: built at run time",
    ]);
  });
});

describe("reading", () => {
  it("gives what is known, null included, and ends where nobody read it", () => {
    const builder = new GraphBuilder();
    const gaps = { framework: { reason: "denied", detail: "no permission" } } as const;
    builder.add("agent", "mail", { maxSteps: null }, { gaps });
    const mail = only(builder.build(), "agent");
    expect(mail.read("maxSteps" as never)).toBeNull();
    expect(() => mail.read("framework" as never)).toThrow(
      /framework of agent mail could not be read \(denied\): no permission/,
    );
    expect(() => mail.read("hasMemory" as never)).toThrow("no source read has memory of agent mail");
  });

  it("takes nothing from what all objects have", () => {
    expect(() => only(sample(), "model").read("constructor" as never)).toThrow(GapRead);
  });
});

describe("sets", () => {
  it("find and filter go on past what is unread, and say so", () => {
    const graph = sample();
    const tools = graph.all("tool");
    graph.missing = { reasons: [] };
    expect(tools.find((tool) => tool.read("capabilities").includes("reads-files"))?.name).toBe("search");
    expect(graph.missing.reasons).toEqual([]);
    expect(tools.filter((tool) => tool.read("capabilities").length === 0)).toEqual([]);
    expect(graph.missing.reasons).toEqual(["no source read capabilities of tool send"]);
  });

  it("let other errors through", () => {
    const broken = (): boolean => {
      throw new TypeError("a bug");
    };
    expect(() => sample().all("tool").find(broken)).toThrow("a bug");
  });
});
