import { expect, it } from "vitest";
import { indexAdvisories } from "../../../analysis/posture/match-advisories.ts";
import type { Advisory } from "../../../domain/control.ts";
import { Look } from "../../../testing/look.ts";
import { Clock, estateWith, judging, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";

const RULE = "package-has-known-vulnerability";
const boss = { kind: "user", id: "boss", name: "Boss" } as const;

/** What is known of a flaw in every version, or in every version before `fixed`. */
const flaw = (fixed: string | null): Advisory => ({
  ...{ id: "GHSA-1111", aliases: [], ecosystem: "npm", package: "leaky", severity: "high" },
  ...{ introduced: "0", fixed, last_affected: null, summary: "It leaks", checked: "full" },
});

onEveryEngine("a finding that waits for a fix", (engine) => {
  const stores = storesOf(engine);
  const seen = (version = "1.0.0") =>
    new Look()
      .asset("application", "app")
      .package("leaky", { version })
      .package("loose", { pinned: false, version: null })
      .link("application:app", "depends-on", "package:leaky")
      .link("application:app", "depends-on", "package:loose");

  /** An estate with a finding of an advisory that knows no fix; `learn` has it know one. */
  async function filled() {
    const clock = new Clock();
    let advisories = indexAdvisories([flaw(null)]);
    const learn = (fixed: string): void => {
      advisories = indexAdvisories([flaw(fixed)]);
    };
    const own = {
      ...judging,
      get advisories() {
        return advisories;
      },
    };
    const store = await stores.open({ clock, judging: own });
    const estate = await estateWith(store, "acme", ["shop"]);
    await estate.ingest.push(seen().push("shop", "1"), someone);
    const [finding] = (await estate.findings.list({ rules: [RULE] })).items;
    clock.at += 10;
    return { clock, store, estate, learn, finding, id: finding?.id ?? "" };
  }
  const wait = { action: "snooze", until: "fix" } as const;

  it("sleeps whatever the day, and stays what it was", async () => {
    const { clock, estate, finding, id } = await filled();
    expect(finding).toMatchObject({ fixedIn: null, snoozedUntil: null });
    expect(await estate.findings.decide([id], wait, boss)).toEqual({ changed: [id], refused: [] });
    expect(await estate.findings.get(id)).toMatchObject({ state: "open", snoozedUntil: "fix", fixedIn: null });
    expect(await estate.findings.count({ rules: [RULE], awakeAt: clock.at + 10 ** 12 })).toBe(0);
    expect(await estate.findings.count({ rules: [RULE] })).toBe(1);
    clock.at += 10;
    await estate.ingest.push(seen().push("shop", "2"), someone);
    expect(await estate.findings.get(id)).toMatchObject({ snoozedUntil: "fix" });
    await estate.findings.decide([id], { action: "snooze", until: null }, boss);
    expect(await estate.findings.get(id)).toMatchObject({ snoozedUntil: null });
    expect(await estate.findings.count({ rules: [RULE], awakeAt: clock.at })).toBe(1);
  });

  it("wakes when an advisory comes to know one, its history says why, and whoever has it is told", async () => {
    const { clock, estate, learn, id } = await filled();
    await estate.findings.decide([id], { action: "assign", assignee: "boss" }, boss);
    await estate.findings.decide([id], wait, boss);
    learn("1.2.3");
    clock.at += 10;
    await estate.ingest.judgeAgain("shop", someone);
    expect(await estate.findings.get(id)).toMatchObject({ state: "open", snoozedUntil: null, fixedIn: "1.2.3" });
    expect(await estate.findings.count({ rules: [RULE], awakeAt: clock.at })).toBe(1);
    const last = (await estate.findings.history(id)).at(-1);
    expect(last).toMatchObject({ action: "fix-known", before: "open", after: "open", detail: { fixedIn: "1.2.3" } });
    const told = await estate.notices.of({ person: "boss", now: clock.at, watchesRuns: false });
    expect(told.map(({ kind }) => kind)).toEqual(["fix-known"]);
    expect(await estate.findings.get(id, { at: clock.at - 5 })).toMatchObject({ snoozedUntil: "fix", fixedIn: null });
  });

  it("wakes when a later run's finding carries one, and is fixed as any other", async () => {
    const { clock, estate, learn, id } = await filled();
    await estate.findings.decide([id], wait, boss);
    learn("1.2.3");
    clock.at += 10;
    await estate.ingest.push(seen("1.1.0").push("shop", "2"), someone);
    expect(await estate.findings.get(id)).toMatchObject({ snoozedUntil: null, fixedIn: "1.2.3" });
    clock.at += 10;
    await estate.ingest.push(seen("1.2.3").push("shop", "3"), someone);
    expect(await estate.findings.get(id)).toMatchObject({ state: "fixed" });
    expect((await estate.findings.history(id)).map(({ action }) => action)).toEqual([
      "opened",
      "snooze",
      "fix-known",
      "fixed",
    ]);
  });

  it("is refused where a fix is known, or where nothing would ever tell of one", async () => {
    const { clock, estate, learn, id } = await filled();
    const [loose] = (await estate.findings.list({ rules: ["package-not-pinned"] })).items;
    expect(loose).not.toHaveProperty("fixedIn");
    const refused = await estate.findings.decide([loose?.id ?? ""], wait, boss);
    expect(refused.changed).toEqual([]);
    expect(refused.refused[0]?.why).toContain("nothing tells when there is a fix");
    learn("1.2.3");
    clock.at += 10;
    await estate.ingest.judgeAgain("shop", someone);
    expect((await estate.findings.decide([id], wait, boss)).refused[0]?.why).toBe("a fix is known already: 1.2.3");
  });

  it("of another organisation neither sleeps nor wakes with it", async () => {
    const { store, estate, learn, clock, id } = await filled();
    const other = await estateWith(store, "other", ["shop"]);
    await other.ingest.push(seen().push("shop", "1"), someone);
    await estate.findings.decide([id], wait, boss);
    expect(await other.findings.get(id)).toMatchObject({ snoozedUntil: null });
    learn("1.2.3");
    clock.at += 10;
    await other.ingest.judgeAgain("shop", someone);
    expect(await estate.findings.get(id)).toMatchObject({ snoozedUntil: "fix" });
    expect((await other.findings.history(id)).map(({ action }) => action)).not.toContain("fix-known");
  });
});
