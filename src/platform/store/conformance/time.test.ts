import { expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";

onEveryEngine("time", (engine) => {
  const stores = storesOf(engine);

  it("shows any instant: lists, details, graph and counts", async () => {
    const clock = new Clock();
    const estate = await estateWith(await stores.open({ clock }), "acme", ["shop"]);
    const first = await estate.ingest.push(
      new Look().asset("agent", "mail").package("left").link("agent:mail", "uses", "package:left").push("shop", "1"),
      someone,
    );
    clock.at += 1_000;
    const second = await estate.ingest.push(
      new Look().asset("agent", "mail", { framework: "crewai" }).package("right").push("shop", "2"),
      someone,
    );
    expect(second).toMatchObject({ assets: { added: 1, changed: 1, gone: 1 }, relationships: { gone: 1 } });
    const names = async (at?: number) => (await estate.assets.list({ at })).items.map((item) => item.name);
    expect(await names()).toEqual(["mail", "right"]);
    expect(await names(first.at)).toEqual(["mail", "left"]);
    expect(await names(first.at - 1)).toEqual([]);
    expect(await estate.assets.countByKind({ at: first.at })).toEqual({ agent: 1, package: 1 });
    expect(await estate.relationships.count({ at: first.at })).toBe(1);
    expect(await estate.relationships.count()).toBe(0);
    expect((await estate.relationships.graph({ at: second.at - 1 })).relationships).toHaveLength(1);
    const [agent] = (await estate.assets.list({ kinds: ["agent"] })).items;
    expect((await estate.assets.get(agent?.id ?? "", { at: first.at }))?.properties).toEqual({});
    expect((await estate.assets.get(agent?.id ?? ""))?.properties).toEqual({ framework: "crewai" });
    expect((await estate.assets.history(agent?.id ?? "")).map((version) => version.validTo)).toEqual([null, second.at]);
    expect(
      (await estate.relationships.around(agent?.id ?? "", { hops: 1, limit: 10, at: first.at })).assets,
    ).toHaveLength(2);
    const diff = await estate.relationships.diff(first.at, second.at);
    expect(diff.assets.added).toHaveLength(1);
    expect(diff.assets.changed).toEqual([agent?.id]);
    expect(diff.assets.gone).toHaveLength(1);
    expect(diff.relationships.gone).toHaveLength(1);
  });

  it("never takes for gone what a run did not look at", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    const whole = () =>
      new Look()
        .asset("agent", "seen", {}, { paths: ["a.py"] })
        .asset("agent", "hidden", {}, { paths: ["b/deep.py"] })
        .package("both", { pinned: false }, ["a.py", "b/deep.py"])
        .asset("application", "app", {}, { paths: ["b/deep.py"] })
        .link("application:app", "depends-on", "package:both", "b/deep.py");
    await estate.ingest.push(whole().push("shop", "1"), someone);
    const before = await estate.relationships.graph();
    const partial = await estate.ingest.push(
      new Look()
        .asset("agent", "seen", {}, { paths: ["a.py"] })
        .package("both", { pinned: false }, ["a.py"])
        .notExamined("b")
        .push("shop", "2"),
      someone,
    );
    expect(partial.assets).toEqual({ added: 0, changed: 0, gone: 0 });
    expect(partial.findings.fixed).toBe(0);
    await estate.ingest.push(new Look().failed().push("shop", "3"), someone);
    expect(await estate.relationships.graph()).toEqual(before);
    expect((await estate.runs.list({})).items.map((run) => run.status)).toEqual(["failed", "partial", "succeeded"]);
    expect((await estate.runs.notExamined("2")).items).toMatchObject([{ path: "b", reason: "timed-out" }]);
    const complete = await estate.ingest.push(
      new Look().asset("agent", "seen", {}, { paths: ["a.py"] }).push("shop", "4"),
      someone,
    );
    expect(complete.assets.gone).toBe(3);
  });

  it("keeps the past of a removed source and nothing of it now", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop", "bank"]);
    const { at } = await estate.ingest.push(
      new Look().asset("agent", "mail").package("shared").push("shop", "1"),
      someone,
    );
    await estate.ingest.push(new Look().package("shared").push("bank", "2"), someone);
    await estate.sources.remove("shop", someone);
    expect((await estate.assets.list({})).items.map((item) => item.name)).toEqual(["shared"]);
    expect(await estate.assets.count({ at })).toBe(2);
    await expect(estate.ingest.push(new Look().push("shop", "3"), someone)).rejects.toThrow("removed");
  });
});
