import { expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";

onEveryEngine("the revision of the graph", (engine) => {
  const stores = storesOf(engine);

  it("stays where nothing of the graph was touched, and moves with each look", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    const look = (run: string) => estate.ingest.push(new Look().asset("agent", "desk").push("shop", run), someone);
    await look("1");
    const before = await estate.relationships.revision();
    const [desk] = (await estate.assets.list({})).items;
    await estate.assetWords.say(desk?.id ?? "", { owner: "Desk team" }, someone);
    const [project] = await estate.projects.list();
    await estate.sources.register({ id: "bank", project: project?.id ?? "", kind: "directory", name: "Bank" }, someone);
    const beside = await estate.relationships.revision(before);
    expect(beside.looked).toBe(before.looked + 2);
    expect(beside.changed).toBe(before.changed);
    await look("2");
    expect((await estate.relationships.revision(beside)).changed).toBe(beside.looked + 1);
  });
});
