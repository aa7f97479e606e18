import { expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";

onEveryEngine("words on assets", (engine) => {
  const stores = storesOf(engine);

  it("hold over rescans, are there at any instant, and go along when assets are joined", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop", "bank"]);
    const look = (source: string, run: string) =>
      estate.ingest.push(new Look().asset("agent", source).push(source, run), someone);
    await look("shop", "1");
    await look("bank", "2");
    const idOf = async (name: string) =>
      (await estate.assets.list({})).items.find((item) => item.name === name)?.id ?? "";
    const shop = await idOf("shop");
    await estate.assetWords.say(shop, { owner: "Desk team", lifecycle: "testing" }, someone);
    const { at } = await look("shop", "3");
    await estate.assetWords.say(shop, { lifecycle: "production" }, someone);
    expect(await estate.assetWords.of(shop)).toMatchObject({ owner: "Desk team", lifecycle: "production" });
    expect(await estate.assetWords.of(shop, { at })).toMatchObject({ owner: "Desk team", lifecycle: "testing" });
    const { history } = await estate.assetWords.of(shop);
    expect(history.map(({ field, value, until }) => [field, value, until === null])).toEqual([
      ["lifecycle", "production", true],
      ["lifecycle", "testing", false],
      ["owner", "Desk team", true],
    ]);
    const [a, b] = await Promise.all(
      [shop, await idOf("bank")].map(async (id) => (await estate.identity.explain(id))?.sightings[0]),
    );
    if (a === undefined || b === undefined) throw new Error("no sightings");
    await estate.identity.decide({ verdict: "same", a, b, reason: "one desk" }, someone);
    const [joined] = (await estate.assets.list({ kinds: ["agent"] })).items;
    expect(await estate.assetWords.of(joined?.id ?? "")).toMatchObject({ owner: "Desk team", lifecycle: "production" });
    await estate.assetWords.say(joined?.id ?? "", { owner: null }, someone);
    expect((await estate.assetWords.of(joined?.id ?? "")).owner).toBeNull();
    const entry = (await estate.audit.entries({ order: "newest" })).items[0];
    expect([entry?.action, entry?.detail]).toEqual(["asset.describe", { owner: null }]);
    await expect(estate.assetWords.say("none", { owner: "x" }, someone)).rejects.toThrow("no asset none");
  });
});
