import { expect, it } from "vitest";
import { STANDING_STATES, scoreOf } from "../../../domain/score.ts";
import { Look } from "../../../testing/look.ts";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import type { Page } from "../contract/access.ts";
import type { Estate } from "../contract/store.ts";

/** Two repositories with the same loose package, one with a second flaw of its own. */
const shop = () =>
  new Look()
    .asset("application", "shop")
    .package("loose", { pinned: false, version: null })
    .link("application:shop", "depends-on", "package:loose");
const mended = () =>
  new Look().asset("application", "shop").package("loose").link("application:shop", "depends-on", "package:loose");

/** All pages of a list, asked for one row at a time. */
async function whole<Item>(ask: (after: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | undefined; ; ) {
    const page = await ask(after);
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
}

onEveryEngine("what an overview is made of", (engine) => {
  const stores = storesOf(engine);

  async function filled(): Promise<{ readonly estate: Estate; readonly clock: Clock; readonly first: number }> {
    const clock = new Clock();
    const estate = await estateWith(await stores.open({ clock }), "acme", ["shop", "bank"]);
    clock.at += 1_000;
    const { at: first } = await estate.ingest.push(shop().push("shop", "1"), someone);
    clock.at += 1_000;
    await estate.ingest.push(
      new Look()
        .asset("application", "bank")
        .package("floating", { pinned: false, version: null })
        .asset("agent", "teller")
        .link("application:bank", "depends-on", "package:floating")
        .push("bank", "2"),
      someone,
    );
    return { estate, clock, first };
  }

  it("groups findings so that each group's number is that of the findings it leads to", async () => {
    const { estate } = await filled();
    const count = await estate.findings.count();
    for (const by of ["rule", "asset", "cause"] as const) {
      const groups = await whole((after) => estate.findings.groups(by, { after, limit: 1 }));
      expect(groups.length).toBeGreaterThan(1 - Number(by === "rule"));
      expect(groups.reduce((sum, { findings }) => sum + findings, 0)).toBe(count);
      for (const group of groups) {
        const filter =
          by === "asset"
            ? { asset: group.asset }
            : { rules: [group.rule as never], ...(by === "cause" ? { name: group.name, subject: group.subject } : {}) };
        expect(await estate.findings.count(filter), JSON.stringify(group)).toBe(group.findings);
      }
    }
  });

  it("lists in other orders, page by page", async () => {
    const { estate } = await filled();
    const newest = await whole((after) => estate.findings.list({ order: "newest", after, limit: 1 }));
    const oldest = await whole((after) => estate.findings.list({ order: "oldest", after, limit: 1 }));
    expect(newest.map(({ id }) => id)).toEqual(oldest.map(({ id }) => id).reverse());
    expect(newest.length).toBe(await estate.findings.count());
    expect(newest[0]?.openedAt).toBeGreaterThan(oldest[0]?.openedAt ?? Number.POSITIVE_INFINITY);
    const assets = await whole((after) => estate.assets.list({ order: "newest", after, limit: 1 }));
    expect(assets.length).toBe(await estate.assets.count());
    expect(assets[0]?.sources).toEqual(["bank"]);
    for (const asset of assets)
      expect(asset.open).toBe(
        await estate.findings.count({ asset: asset.id, states: ["open", "in-progress", "reopened"] }),
      );
  });

  it("tells changes with their names and the run that brought them, and counts what it lists", async () => {
    const { estate, clock, first } = await filled();
    clock.at += 1_000;
    const fixed = await estate.ingest.push(mended().push("shop", "3"), someone);
    const filter = { from: first, to: clock.at + 10 };
    const rows = await whole((after) => estate.changes.list({ ...filter, after, limit: 2 }));
    const counts = await estate.changes.counts(filter);
    const diff = await estate.relationships.diff(filter.from, filter.to);
    expect(rows).toContainEqual(
      expect.objectContaining({
        type: "asset",
        change: "added",
        title: "teller",
        kind: "agent",
        run: "2",
        source: "bank",
      }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ type: "finding", change: "gone", kind: "package-not-pinned", run: "3", at: fixed.at }),
    );
    expect(rows).toContainEqual(expect.objectContaining({ type: "relationship", title: "bank → floating" }));
    for (const [type, of] of [
      ["asset", "assets"],
      ["relationship", "relationships"],
      ["finding", "findings"],
    ] as const)
      for (const change of ["added", "changed", "gone"] as const) {
        const found = rows.filter((row) => row.type === type && row.change === change);
        expect(counts[of][change], `${type} ${change}`).toBe(found.length);
        expect(found.map(({ id }) => id).sort()).toEqual(diff[of][change]);
      }
    for (const instant of counts.instants)
      expect((await whole((after) => estate.changes.list({ ...filter, instant: instant.at, after }))).length).toBe(
        instant.added + instant.changed + instant.gone,
      );
  });

  it("tells of what is new that it came by the run that brought it, whatever was decided on it since", async () => {
    const { estate, clock, first } = await filled();
    const from = first - 1;
    const [finding] = (await estate.findings.list({ rules: ["package-not-pinned"], name: "floating" })).items;
    clock.at += 1_000;
    await estate.findings.decide([finding?.id ?? ""], { action: "start" }, someone);
    const rows = await whole((after) => estate.changes.list({ from, to: clock.at + 10, types: ["finding"], after }));
    expect(rows.map(({ change, run }) => [change, run]).sort()).toEqual([
      ["added", "1"],
      ["added", "2"],
    ]);
    const since = rows.find(({ run }) => run === "2")?.at ?? 0;
    const decided = await estate.changes.list({ from: since, to: clock.at + 10, types: ["finding"] });
    expect(decided.items).toMatchObject([{ change: "changed", run: null }]);
  });

  it("says how long what is fixed was open, by severity", async () => {
    const { estate, clock } = await filled();
    expect(await estate.posture.mended()).toEqual([]);
    const [loose] = (await estate.findings.list({ rules: ["package-not-pinned"], name: "loose" })).items;
    clock.at += 60_000;
    const { at } = await estate.ingest.push(mended().push("shop", "3"), someone);
    const severity = loose?.severity;
    expect(await estate.posture.mended()).toEqual([{ severity, fixed: 1, mean: at - (loose?.openedAt ?? 0) }]);
    expect(await estate.findings.count({ states: ["fixed"] })).toBe(1);
  });

  it("knows the run over the same source before one", async () => {
    const { estate, clock } = await filled();
    clock.at += 1_000;
    await estate.ingest.push(mended().push("shop", "3"), someone);
    expect(await estate.runs.before("1")).toBeNull();
    expect(await estate.runs.before("2")).toBeNull();
    expect((await estate.runs.before("3"))?.id).toBe("1");
  });

  it("scores what is judged, then and now, and lists what could not be decided", async () => {
    const { estate, clock, first } = await filled();
    expect(scoreOf(await estate.posture.standing({ at: first - 1 }))).toBeNull();
    const before = await estate.posture.standing({ at: clock.at + 1 });
    clock.at += 1_000;
    await estate.ingest.push(mended().push("shop", "3"), someone);
    const now = await estate.posture.standing();
    expect(scoreOf(now)?.most).toBeGreaterThan(scoreOf(before)?.most ?? Number.POSITIVE_INFINITY);
    expect(now.assets).toBe(before.assets);
    const stakes = await estate.posture.stakes();
    expect(stakes.reduce((sum, { findings }) => sum + findings, 0)).toBe(
      await estate.findings.count({ states: ["open"] }),
    );
    const worst: { [severity: string]: number } = {};
    for (const { severity, isWorst, assets } of stakes) if (isWorst) worst[severity] = (worst[severity] ?? 0) + assets;
    expect(worst).toEqual(now.worst);
    const instants = [first - 1, first, first + 1, clock.at - 500, clock.at, clock.at + 10];
    for (const { at, standing, open } of await estate.posture.trend(instants)) {
      expect(standing).toEqual(await estate.posture.standing({ at }));
      expect(open).toBe(await estate.findings.count({ at, states: STANDING_STATES }));
    }
    expect((await estate.posture.trend(instants)).map(({ at }) => at)).toEqual(instants);
    const undecided = await whole((after) => estate.posture.undecided({ after, limit: 1 }));
    expect(undecided.some(({ assetName }) => assetName === "teller")).toBe(true);
    for (const [rule, count] of Object.entries(await estate.posture.undecidedByRule()))
      expect(undecided.filter((check) => check.rule === rule)).toHaveLength(count);
  });

  it("keeps views for their owner, and shared ones for all", async () => {
    const { estate } = await filled();
    const view = { name: "Urgent", page: "findings", query: "severity=critical", shared: false, owner: "u1" };
    const own = await estate.views.create(view, someone);
    const shared = await estate.views.create({ ...view, name: "All", shared: true }, someone);
    expect(await estate.views.list("u1")).toEqual([shared, own]);
    expect(await estate.views.list("u2")).toEqual([shared]);
    await estate.views.remove(own.id, someone);
    expect(await estate.views.get(own.id)).toBeNull();
    const log = (await estate.audit.entries({ limit: 1_000 })).items.map(({ action }) => action);
    expect(log).toEqual(expect.arrayContaining(["view.create", "view.remove"]));
  });
});
