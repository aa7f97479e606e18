import { expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import type { Estate } from "../contract/store.ts";

onEveryEngine("code frames", (engine) => {
  const stores = storesOf(engine);
  const look = () => new Look().asset("agent", "mail");
  const linesOf = async (estate: Estate, at?: number): Promise<readonly string[] | undefined> => {
    const [row] = (await estate.assets.list({ at, kinds: ["agent"] })).items;
    const asset = await estate.assets.get(row?.id ?? "", { at });
    return (await estate.codeFrames.around(asset?.evidence ?? [], { at }))[0]?.frame?.lines;
  };

  it("show the lines as they were at any instant", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    const first = await estate.ingest.push(look().frame("src/app.py", "agent()", "old()").push("shop", "1"), someone);
    await estate.ingest.push(look().frame("src/app.py", "agent()", "new()").push("shop", "2"), someone);
    expect(await linesOf(estate)).toEqual(["agent()", "new()"]);
    expect(await linesOf(estate, first.at)).toEqual(["agent()", "old()"]);
    await estate.ingest.push(look().push("shop", "3"), someone);
    expect(await linesOf(estate)).toBeUndefined();
    await estate.ingest.push(look().frame("src/app.py", "agent()").push("shop", "4"), someone);
    await estate.ingest.push(look().notExamined("src").push("shop", "5"), someone);
    expect(await linesOf(estate)).toEqual(["agent()"]);
  });

  it("are cut to what someone may see, also where two sources have a file of one name", async () => {
    const store = await stores.open();
    const estate = await estateWith(store, "acme", ["shop", "bank"]);
    const known = { identities: ["agent:mail"], paths: ["src/app.py"] };
    for (const id of ["shop", "bank"])
      await estate.ingest.push(
        new Look().asset("agent", "mail", {}, known).frame("src/app.py", `of ${id}`).push(id, id),
        someone,
      );
    const framesOf = async (of: Estate) => {
      const asset = await of.assets.get((await of.assets.list({})).items[0]?.id ?? "");
      return (await of.codeFrames.around(asset?.evidence ?? [])).map(({ frame }) => frame?.lines[0]).sort();
    };
    expect(await framesOf(estate)).toEqual(["of bank", "of shop"]);
    await estate.projects.create({ id: "safe", name: "Safe" }, someone);
    await estate.sources.move("shop", "safe", someone);
    const evidence = (await estate.assets.get((await estate.assets.list({})).items[0]?.id ?? ""))?.evidence ?? [];
    const part = store.within({ organisation: "acme", projects: ["core"] });
    const seen = await part.codeFrames.around(evidence);
    expect(seen.map(({ source, frame }) => [source, frame?.lines[0]])).toEqual([
      ["bank", "of bank"],
      ["shop", undefined],
    ]);
  });

  it("are forgotten and not taken in where someone says no", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    const first = await estate.ingest.push(look().frame("src/app.py", "agent()").push("shop", "1"), someone);
    expect(await estate.codeFrames.areKept()).toBe(true);
    await estate.codeFrames.keep(false, someone);
    expect(await estate.codeFrames.areKept()).toBe(false);
    expect(await linesOf(estate, first.at)).toBeUndefined();
    await estate.ingest.push(look().frame("src/app.py", "agent()").push("shop", "2"), someone);
    expect(await linesOf(estate)).toBeUndefined();
    const entry = (await estate.audit.entries({ order: "newest" })).items.find(
      ({ action }) => action === "setting.put",
    );
    expect(entry?.detail).toEqual({ kept: false });
  });
});
