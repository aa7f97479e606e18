import { expect, it } from "vitest";
import { Clock, estateWith, onEveryEngine, storesOf } from "../../../testing/stores.ts";

const MINUTE = 60_000;

onEveryEngine("the visits of people", (engine) => {
  const stores = storesOf(engine);
  const opened = async () => estateWith(await stores.open({ clock: new Clock() }), "acme", ["shop"]);

  it("begin with a look after half an hour of silence, and remember when the one before ended", async () => {
    const { visits } = await opened();
    const start = Date.UTC(2026, 0, 1);
    expect(await visits.look("ada", start)).toEqual({ began: start, before: null });
    expect(await visits.look("ada", start + 20 * MINUTE)).toEqual({ began: start, before: null });
    expect(await visits.look("ada", start + 45 * MINUTE)).toEqual({ began: start, before: null });
    const again = start + 45 * MINUTE + 30 * MINUTE + 1;
    const visit = { began: again, before: start + 45 * MINUTE };
    expect(await visits.look("ada", again)).toEqual(visit);
    expect(await visits.look("ada", again + 10 * MINUTE)).toEqual(visit);
  });

  it("are each person's own, and those of people of some projects as well", async () => {
    const store = await stores.open({ clock: new Clock() });
    const estate = await estateWith(store, "acme", ["shop"]);
    const some = store.within({ organisation: "acme", projects: ["core"] });
    await estate.visits.look("ada", 1_000);
    expect(await some.visits.look("vera", 5_000)).toEqual({ began: 5_000, before: null });
    expect(await some.visits.look("vera", 5_000 + 31 * MINUTE)).toMatchObject({ before: 5_000 });
    expect(await store.within({ organisation: "acme", projects: [] }).visits.look("ada", 2_000)).toMatchObject({
      began: 1_000,
    });
  });

  it("keep what someone put away, until it is wanted again", async () => {
    const { visits, audit } = await opened();
    const entries = (await audit.entries()).items.length;
    expect(await visits.isPutAway("ada", "first-steps")).toBe(false);
    await visits.putAway("ada", "first-steps", true);
    await visits.putAway("ada", "first-steps", true);
    expect(await visits.isPutAway("ada", "first-steps")).toBe(true);
    expect(await visits.isPutAway("vera", "first-steps")).toBe(false);
    await visits.putAway("ada", "first-steps", false);
    expect(await visits.isPutAway("ada", "first-steps")).toBe(false);
    expect((await audit.entries()).items).toHaveLength(entries);
  });
});
