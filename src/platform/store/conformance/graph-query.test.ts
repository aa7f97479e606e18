import { expect, it } from "vitest";
import { parseGraphQuery } from "../../../domain/graph-query.ts";
import { Look } from "../../../testing/look.ts";
import { estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import type { Estate } from "../contract/store.ts";

onEveryEngine("queries of the graph", (engine) => {
  const stores = storesOf(engine);

  const filled = async (): Promise<{ readonly estate: Estate; readonly at: number }> => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    const look = new Look()
      .asset("application", "shop")
      .asset("agent", "Mail")
      .asset("agent", "idle")
      .asset("tool", "send");
    look.asset("tool", "read").asset("model", "gpt").asset("dataset", "alone");
    look.link("application:shop", "contains", "agent:Mail").link("agent:Mail", "uses", "tool:send");
    look.link("agent:Mail", "uses", "tool:read").link("agent:Mail", "calls", "model:gpt");
    const { at } = await estate.ingest.push(look.push("shop", "1"), someone);
    await estate.ingest.push(new Look().asset("agent", "Mail").push("shop", "2"), someone);
    return { estate, at };
  };
  const asked = async ({ estate, at }: Awaited<ReturnType<typeof filled>>, text: string, limit = 100) => {
    const read = parseGraphQuery(text);
    if ("problem" in read) throw new Error(read.problem);
    const { assets, relationships, truncated } = await estate.relationships.match(read.query, { limit, at });
    return { names: assets.map(({ name }) => name), edges: relationships.length, truncated };
  };

  it("give whole chains of what was asked for, at any instant", async () => {
    const place = await filled();
    expect(await asked(place, "agent")).toEqual({ names: ["Mail", "idle"], edges: 0, truncated: false });
    expect(await asked(place, "agent uses tool")).toEqual({
      names: ["Mail", "read", "send"],
      edges: 2,
      truncated: false,
    });
    expect(await asked(place, 'agent "ma" uses tool "s"')).toEqual({
      names: ["Mail", "send"],
      edges: 1,
      truncated: false,
    });
    expect((await asked(place, "tool <uses agent <contains application")).names).toEqual([
      "Mail",
      "shop",
      "read",
      "send",
    ]);
    expect((await asked(place, "agent - anything")).names).toEqual(["Mail", "gpt", "read", "send"]);
    expect((await asked(place, "agent uses model")).names).toEqual([]);
    expect(await asked(place, "agent uses tool", 2)).toMatchObject({ edges: 1, truncated: true });
    expect(
      (await place.estate.relationships.match({ start: { kind: "tool", name: null }, legs: [] }, { limit: 5 })).assets,
    ).toEqual([]);
  });

  it("find a shortest way between two, with or against the direction", async () => {
    const { estate, at } = await filled();
    const ids = new Map((await estate.assets.list({ at })).items.map(({ name, id }) => [name, id]));
    const way = async (from: string, to: string, forward: boolean, hops = 12) =>
      (await estate.relationships.way(ids.get(from) ?? "", ids.get(to) ?? "", { hops, forward, at }))?.assets.map(
        ({ name }) => name,
      );
    expect(await way("shop", "gpt", true)).toEqual(["shop", "Mail", "gpt"]);
    expect(await way("gpt", "send", false)).toEqual(["gpt", "Mail", "send"]);
    expect(await way("gpt", "send", true)).toBeUndefined();
    expect(await way("shop", "gpt", true, 1)).toBeUndefined();
    expect(await way("shop", "alone", false)).toBeUndefined();
    expect(await way("shop", "shop", false)).toEqual(["shop"]);
  });
});
