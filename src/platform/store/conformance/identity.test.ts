import { expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import type { Estate } from "../contract/store.ts";

const named = async (estate: Estate, name: string) =>
  (await estate.assets.list({})).items.filter((item) => item.name === name);

onEveryEngine("identity", (engine) => {
  const stores = storesOf(engine);
  const twoShops = async (): Promise<Estate> => {
    const estate = await estateWith(await stores.open(), "acme", ["one", "two"]);
    for (const source of ["one", "two"])
      await estate.ingest.push(
        new Look()
          .package("shared", { pinned: source === "one" })
          .asset("agent", "mail")
          .link("agent:mail", "uses", "package:shared")
          .push(source, source),
        someone,
      );
    return estate;
  };

  it("makes one asset of what two sources saw, with the evidence of both, and two of what has no name in common", async () => {
    const estate = await twoShops();
    expect(await named(estate, "mail")).toHaveLength(2);
    const [shared, ...others] = await named(estate, "shared");
    expect(others).toEqual([]);
    const asset = await estate.assets.get(shared?.id ?? "");
    expect(asset?.sources).toEqual(["one", "two"]);
    expect(asset?.evidence.map((item) => item.source)).toEqual(["one", "two"]);
    expect(asset?.properties.pinned).toBe(false);
    const explained = await estate.identity.explain(shared?.id ?? "");
    expect(explained?.sightings.map((item) => item.source)).toEqual(["one", "two"]);
    expect(explained?.joins).toMatchObject([{ by: "pkg:npm/shared", a: { source: "one" }, b: { source: "two" } }]);
  });

  it("is undone by a person's word, which holds over rescans until it is withdrawn", async () => {
    const estate = await twoShops();
    const [shared] = await named(estate, "shared");
    const before = await estate.relationships.graph();
    const [a, b] = (await estate.identity.explain(shared?.id ?? ""))?.sightings ?? [];
    if (a === undefined || b === undefined) throw new Error("both sightings are there");
    const decision = await estate.identity.decide(
      { verdict: "not-the-same", a, b, reason: "a fork of that name" },
      someone,
    );
    expect(await named(estate, "shared")).toHaveLength(2);
    expect((await estate.identity.explain(shared?.id ?? ""))?.keptApart).toMatchObject([
      { decision: decision.id, by: "pkg:npm/shared" },
    ]);
    await estate.ingest.push(
      new Look()
        .package("shared", { pinned: false, version: "2.0.0" })
        .asset("agent", "mail")
        .link("agent:mail", "uses", "package:shared")
        .push("two", "again"),
      someone,
    );
    expect(await named(estate, "shared")).toHaveLength(2);
    const edges = (await estate.relationships.graph()).relationships;
    expect(new Set(edges.map((edge) => edge.to)).size).toBe(2);
    await estate.ingest.push(
      new Look()
        .package("shared", { pinned: false })
        .asset("agent", "mail")
        .link("agent:mail", "uses", "package:shared")
        .push("two", "back"),
      someone,
    );
    await estate.identity.withdraw(decision.id, someone);
    expect(await estate.relationships.graph()).toEqual(before);
    expect(await estate.identity.decisions()).toEqual([]);
  });

  it("joins what a person says is the same, and takes what was decided about it along", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["one", "two"]);
    for (const source of ["one", "two"])
      await estate.ingest.push(
        new Look()
          .asset("agent", `bot-${source}`, { bypassesApproval: true, framework: "cursor" })
          .push(source, source),
        someone,
      );
    const [first, second] = (await estate.assets.list({ kinds: ["agent"] })).items;
    const [ofSecond] = (await estate.findings.list({ asset: second?.id })).items;
    await estate.findings.decide([ofSecond?.id ?? ""], { action: "assign", assignee: "kim" }, someone);
    const [a] = (await estate.identity.explain(first?.id ?? ""))?.sightings ?? [];
    const [b] = (await estate.identity.explain(second?.id ?? ""))?.sightings ?? [];
    if (a === undefined || b === undefined) throw new Error("both sightings are there");
    await estate.identity.decide({ verdict: "same", a, b, reason: "renamed" }, someone);
    expect(await estate.assets.count({ kinds: ["agent"] })).toBe(1);
    expect((await estate.assets.get(second?.id ?? ""))?.id).toBe(first?.id);
    await expect(estate.identity.decide({ verdict: "not-the-same", a, b, reason: "x" }, someone)).rejects.toThrow(
      "withdraw",
    );
  });
});
