import { expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";

const flawed = () =>
  new Look()
    .asset("application", "app")
    .package("loose", { pinned: false, version: null })
    .link("application:app", "depends-on", "package:loose");
const mended = () =>
  new Look().asset("application", "app").package("loose").link("application:app", "depends-on", "package:loose");

onEveryEngine("findings", (engine) => {
  const stores = storesOf(engine);

  it("are fixed and reopened by observations only, and keep every step with its actor", async () => {
    const clock = new Clock();
    const estate = await estateWith(await stores.open({ clock }), "acme", ["shop"]);
    await estate.ingest.push(flawed().push("shop", "1"), someone);
    const [finding] = (await estate.findings.list({ rules: ["package-not-pinned"] })).items;
    const id = finding?.id ?? "";
    const boss = { kind: "user", id: "u2", name: "Boss" } as const;
    clock.at += 10;
    await estate.findings.decide([id], { action: "start" }, boss);
    await estate.findings.decide([id], { action: "assign", assignee: "kim" }, boss);
    await estate.findings.decide([id], { action: "set-due", due: clock.at + 5 }, boss);
    await estate.findings.decide([id], { action: "snooze", until: clock.at + 100 }, boss);
    expect(await estate.findings.count({ rules: ["package-not-pinned"], awakeAt: clock.at })).toBe(0);
    const fixed = await estate.ingest.push(mended().push("shop", "2"), someone);
    expect(fixed.findings.fixed).toBeGreaterThan(0);
    expect(await estate.findings.get(id)).toMatchObject({ state: "fixed", fixedAt: fixed.at, assignee: "kim" });
    expect(await estate.findings.decide([id], { action: "start" }, boss)).toMatchObject({
      changed: [],
      refused: [{ id }],
    });
    const again = await estate.ingest.push(flawed().push("shop", "3"), someone);
    expect(await estate.findings.get(id)).toMatchObject({
      state: "reopened",
      fixedAt: null,
      openedAt: again.at,
      firstSeen: finding?.firstSeen,
    });
    expect(await estate.findings.get(id, { at: again.at - 1 })).toMatchObject({ state: "fixed" });
    const history = await estate.findings.history(id);
    expect(history.map((event) => event.action)).toEqual([
      "opened",
      "start",
      "assign",
      "set-due",
      "snooze",
      "fixed",
      "reopened",
    ]);
    expect(history[1]?.actor).toEqual(boss);
  });

  it("that are accepted or dismissed need a reason, and an acceptance ends", async () => {
    const clock = new Clock();
    const estate = await estateWith(await stores.open({ clock }), "acme", ["shop"]);
    await estate.ingest.push(flawed().push("shop", "1"), someone);
    const ids = (await estate.findings.list({})).items.map((item) => item.id);
    const accept = { action: "accept", reason: "known", approver: "ciso", expires: clock.at + 1_000 } as const;
    expect((await estate.findings.decide(ids, { ...accept, reason: " " }, someone)).refused).toHaveLength(ids.length);
    expect((await estate.findings.decide(ids, { ...accept, expires: clock.at - 1 }, someone)).refused).toHaveLength(
      ids.length,
    );
    expect([...(await estate.findings.decide([...ids, "unknown"], accept, someone)).changed].sort()).toEqual(
      [...ids].sort(),
    );
    expect(await estate.findings.countBy("state")).toEqual({ accepted: ids.length });
    await estate.ingest.push(flawed().push("shop", "2"), someone);
    expect(await estate.findings.expire()).toBe(0);
    clock.at += 2_000;
    expect(await estate.findings.expire()).toBe(ids.length);
    expect(await estate.findings.countBy("state")).toEqual({ open: ids.length });
  });

  it("come in pages that together are the whole list, worst first", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    const look = new Look().asset("application", "app");
    for (let item = 0; item < 25; item++)
      look
        .package(`p${item}`, { pinned: false, version: null, source: item % 2 ? "git" : "registry", integrity: null })
        .link("application:app", "depends-on", `package:p${item}`);
    await estate.ingest.push(look.push("shop", "1"), someone);
    const whole = (await estate.findings.list({ limit: 1_000 })).items;
    const paged: (typeof whole)[number][] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof estate.findings.list>> = await estate.findings.list({ limit: 7, after });
      paged.push(...page.items);
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength(await estate.findings.count());
    const counts = await estate.findings.countBy("rule");
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(whole.length);
    await expect(estate.findings.list({ after: "nonsense" })).rejects.toThrow("no such page");
  });

  it("stay open where the rule can no longer decide", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    await estate.ingest.push(flawed().push("shop", "1"), someone);
    const unread = new Look()
      .asset("application", "app")
      .package("loose", { pinned: undefined, version: null })
      .link("application:app", "depends-on", "package:loose");
    await estate.ingest.push(unread.push("shop", "2"), someone);
    const [finding] = (await estate.findings.list({ rules: ["package-not-pinned"] })).items;
    expect(finding).toMatchObject({ state: "open", fixedAt: null });
    const undecided = await estate.findings.undecided(finding?.assetId ?? "");
    expect(undecided.map((item) => item.rule)).toContain("package-not-pinned");
  });

  it("and assets are found by the beginnings of their words", async () => {
    const estate = await estateWith(await stores.open(), "acme", ["shop"]);
    await estate.ingest.push(flawed().asset("agent", "Größe-Finder 42").push("shop", "1"), someone);
    const titles = async (query: string) => (await estate.search.find(query)).map((hit) => hit.title);
    expect(await titles("grö fin")).toEqual(["Größe-Finder 42"]);
    expect(await titles("LOOSE")).toContain("loose");
    expect(await titles("package-not-pinned")).not.toEqual([]);
    expect(await titles("inder")).toEqual([]);
    for (const query of ['"', "' or 1=1 --", "*", "NEAR(a b)", "a:b & !c", "\\"])
      expect(Array.isArray(await titles(query))).toBe(true);
    await estate.ingest.push(mended().push("shop", "2"), someone);
    expect(await titles("größe")).toEqual([]);
  });
});
