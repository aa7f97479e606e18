import { expect, it } from "vitest";
import { ASSET_FACETS, EXPOSURES } from "../../../domain/asset-facet.ts";
import { Look } from "../../../testing/look.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import type { AssetFilter } from "../contract/assets.ts";
import type { Estate } from "../contract/store.ts";

onEveryEngine("what assets are told apart by", (engine) => {
  const stores = storesOf(engine);

  async function filled() {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const estate = await estateWith(store, "acme", ["shop"]);
    await estate.projects.create({ id: "apart", name: "Apart" }, someone);
    await estate.sources.register({ id: "bank", project: "apart", kind: "directory", name: "bank" }, someone);
    const shared = { identities: ["https://store.example.com"] };
    const shop = new Look()
      .asset("agent", "desk", { framework: "langchain" })
      .asset("model", "gpt-4o", { provider: "openai" })
      .asset("data-store", "orders", { publicAccess: false, platform: "aws" }, shared)
      .asset("application", "shop")
      .package("loose", { pinned: false, version: null })
      .link("application:shop", "depends-on", "package:loose");
    const bank = new Look().asset("data-store", "orders", { publicAccess: true }, shared).asset("agent", "teller");
    await estate.ingest.push(shop.push("shop", "1"), someone);
    await estate.ingest.push(bank.push("bank", "2"), someone);
    const idOf = async (name: string): Promise<string> =>
      (await estate.assets.list({})).items.find((asset) => asset.name === name)?.id ?? "";
    await estate.assetWords.say(await idOf("desk"), { owner: "Desk, team", lifecycle: "production" }, someone);
    await estate.marks.put(await idOf("orders"), { criticality: "crown-jewel", entry: null, note: "" }, someone);
    const some = store.within({ organisation: "acme", projects: ["core"] });
    return { estate, some, clock };
  }
  const names = async (estate: Estate, filter: AssetFilter): Promise<readonly string[]> =>
    (await estate.assets.list(filter)).items.map(({ name }) => name).sort();

  it("is told with each asset, and asked for", async () => {
    const { estate } = await filled();
    const all = new Map((await estate.assets.list({})).items.map((asset) => [asset.name, asset]));
    expect(all.get("desk")).toMatchObject({ owner: "Desk, team", stage: "production", exposure: "unknown" });
    expect(all.get("gpt-4o")).toMatchObject({ provider: "openai", owner: null, stage: null, criticality: null });
    expect(all.get("orders")).toMatchObject({ provider: "aws", exposure: "public", criticality: "crown-jewel" });
    expect(await names(estate, { owner: "Desk, team" })).toEqual(["desk"]);
    expect(await names(estate, { stages: ["production", "retired"] })).toEqual(["desk"]);
    expect(await names(estate, { stages: [] })).toEqual([]);
    expect(await names(estate, { provider: "openai" })).toEqual(["gpt-4o"]);
    expect(await names(estate, { exposures: ["public"] })).toEqual(["orders"]);
    expect(await names(estate, { exposures: ["closed"] })).toEqual([]);
    expect(await names(estate, { criticalities: ["crown-jewel"] })).toEqual(["orders"]);
    expect(await names(estate, { without: ["owner"], kinds: ["agent"] })).toEqual(["teller"]);
    expect(await names(estate, { flawed: "yes" })).toContain("loose");
    expect(await names(estate, { flawed: "no" })).not.toContain("loose");
  });

  it("parts all assets, and the number of every group is that of the assets it leads to", async () => {
    const { estate, some } = await filled();
    for (const of of [estate, some]) {
      const all = await of.assets.count();
      const byExposure = await Promise.all(EXPOSURES.map((exposure) => of.assets.count({ exposures: [exposure] })));
      expect(byExposure.reduce((sum, count) => sum + count, 0)).toBe(all);
      for (const facet of ASSET_FACETS) {
        const filterOf = (value: string): AssetFilter =>
          facet === "source"
            ? { sources: [value] }
            : facet === "stage"
              ? { stages: [value as "production"] }
              : { [facet]: value };
        const groups = await of.assets.groups(facet);
        for (const { value, assets, flawed } of groups) {
          expect(await of.assets.count(filterOf(value)), `${facet} ${value}`).toBe(assets);
          expect(await of.assets.count({ ...filterOf(value), flawed: "yes" }), `${facet} ${value}`).toBe(flawed);
        }
        const told = new Set<string>();
        for (const { value } of groups)
          for (const { id } of (await of.assets.list(filterOf(value))).items) told.add(id);
        expect(told.size + (await of.assets.count({ without: [facet] })), facet).toBe(all);
      }
    }
  });

  it("shows people of some projects what their sources say, and nothing of what others say", async () => {
    const { some } = await filled();
    const orders = (await some.assets.list({ kinds: ["data-store"] })).items[0];
    expect(orders).toMatchObject({ exposure: "closed", sources: ["shop"] });
    expect(await names(some, { exposures: ["public"] })).toEqual([]);
    expect((await some.assets.groups("source")).map(({ value }) => value)).toEqual(["shop"]);
  });

  it("is told as of an instant", async () => {
    const { estate, clock } = await filled();
    const before = clock.at + 100;
    clock.at += 1_000;
    const [desk] = (await estate.assets.list({ owner: "Desk, team" })).items;
    await estate.assetWords.say(desk?.id ?? "", { owner: null }, someone);
    expect(await names(estate, { owner: "Desk, team" })).toEqual([]);
    expect(await names(estate, { owner: "Desk, team", at: before })).toEqual(["desk"]);
    expect((await estate.assets.groups("owner", { at: before })).map(({ value }) => value)).toEqual(["Desk, team"]);
  });
});
