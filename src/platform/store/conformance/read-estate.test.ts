import { expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { estateWith, judging, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import { readEstate } from "../open-store.ts";

onEveryEngine("an estate that is opened to be read", (engine) => {
  const stores = storesOf(engine);

  it("is what it is where it is written, as far as the access goes, and takes no change", async () => {
    const store = await stores.open();
    const estate = await estateWith(store, "acme", ["shop"]);
    await estate.projects.create({ id: "other", name: "Other" }, someone);
    await estate.sources.register({ id: "bank", project: "other", kind: "directory", name: "bank" }, someone);
    for (const source of ["shop", "bank"]) {
      const look = new Look().asset("agent", source).asset("tool", `${source}-tool`);
      await estate.ingest.push(
        look.link(`agent:${source}`, "uses", `tool:${source}-tool`).push(source, source),
        someone,
      );
    }
    const own = store.within({ organisation: "acme", projects: ["other"] });
    for (const { place, relationships } of [estate, own]) {
      const there = await readEstate(structuredClone(place), judging, (read) => read.relationships.assembly());
      expect(there).toEqual(await relationships.assembly());
    }
    const seen = await readEstate(own.place, judging, (read) => read.assets.list({}));
    expect(seen.items.map(({ name }) => name).sort()).toEqual(["bank", "bank-tool"]);
    const writing = readEstate(estate.place, judging, (read) =>
      read.ingest.push(new Look().asset("agent", "late").push("shop", "2"), someone),
    );
    await expect(writing).rejects.toThrow("opened to be read");
    expect(await estate.assets.count()).toBe(4);
  });
});
