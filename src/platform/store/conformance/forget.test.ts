import { expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";

onEveryEngine("a demo project", (engine) => {
  const stores = storesOf(engine);

  it("is forgotten with its past; what other sources saw stays as they saw it", async () => {
    const clock = new Clock();
    const estate = await estateWith(await stores.open({ clock }), "acme", ["shop"]);
    const own = () => new Look().package("shared").asset("agent", "mail").link("agent:mail", "uses", "package:shared");
    await estate.ingest.push(own().push("shop", "1"), someone);
    const shown = async (): Promise<string> =>
      JSON.stringify([
        ...[await estate.relationships.graph(), await estate.findings.list({}), await estate.assets.countByKind()],
        ...[await estate.findings.countBy("state"), await estate.relationships.count()],
      ]);
    const before = await shown();
    clock.at += 1_000;
    await estate.projects.create({ id: "demo", name: "Demo", demo: true }, someone);
    await estate.sources.register({ id: "toy", project: "demo", kind: "directory", name: "toy" }, someone);
    const toy = new Look()
      .package("shared", { pinned: false })
      .package("only", { pinned: false })
      .asset("application", "toy")
      .link("application:toy", "depends-on", "package:shared")
      .link("application:toy", "depends-on", "package:only");
    const { at } = await estate.ingest.push(toy.push("toy", "2"), someone);
    expect((await estate.findings.list({})).items.length).toBe(2);
    await estate.projects.forget("demo", someone);
    expect(await shown()).toBe(before);
    expect((await estate.assets.list({ at })).items.map((item) => item.name)).toEqual(["mail", "shared"]);
    expect((await estate.findings.list({ at })).items).toEqual([]);
    expect((await estate.runs.list({})).items.map((run) => run.id)).toEqual(["1"]);
    expect(await estate.search.find("toy")).toEqual([]);
    expect(await estate.search.find("only")).toEqual([]);
    expect((await estate.sources.list()).map((source) => source.id)).toEqual(["shop"]);
    expect((await estate.audit.entries()).items.map((entry) => entry.action)).toContain("project.forget");
    await estate.projects.create({ id: "demo", name: "Demo", demo: true }, someone);
  });

  it("is the only kind that is", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    await expect(estate.projects.forget("core", someone)).rejects.toThrow("no demo");
  });
});
