import { expect, it } from "vitest";
import { Clock, estateWith, onEveryEngine, storesOf } from "../../../testing/stores.ts";
import type { Job } from "../contract/jobs.ts";

const LEASE = { lease: 1_000 };

onEveryEngine("jobs", (engine) => {
  const stores = storesOf(engine);
  const setUp = async () => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const { jobs } = await estateWith(store, "acme", []);
    return { clock, jobs, queue: store.queue };
  };

  it("are claimed once each, highest priority and oldest first, when they are due", async () => {
    const { clock, jobs, queue } = await setUp();
    const later = await jobs.enqueue({ kind: "scan", payload: 1, runAt: clock.at + 500 });
    const low = await jobs.enqueue({ kind: "scan", payload: { deep: ["value"] } });
    const high = await jobs.enqueue({ kind: "report", payload: null, priority: 5 });
    const claimed = await Promise.all(["a", "b", "c"].map((worker) => queue.claim(worker, LEASE)));
    expect(claimed.map((job) => job?.id ?? null).sort()).toEqual([high.id, low.id, null].sort());
    expect((await jobs.get(low.id))?.payload).toEqual({ deep: ["value"] });
    clock.at += 600;
    expect(await queue.claim("d", { ...LEASE, kinds: ["report"] })).toBeNull();
    expect((await queue.claim("d", { ...LEASE, kinds: ["scan"] }))?.id).toBe(later.id);
  });

  it("go to another worker when the lease ends, with the progress, and the first can no longer end them", async () => {
    const { clock, jobs, queue } = await setUp();
    await jobs.enqueue({ kind: "scan", payload: null });
    const first = (await queue.claim("a", LEASE)) as Job;
    expect(await queue.heartbeat(first, { ...LEASE, progress: { done: 7 } })).toBe("held");
    clock.at += 500;
    expect(await queue.claim("b", LEASE)).toBeNull();
    clock.at += 1_000;
    const second = (await queue.claim("b", LEASE)) as Job;
    expect(second).toMatchObject({ id: first.id, attempts: 2, progress: { done: 7 } });
    expect(await queue.heartbeat(first, LEASE)).toBe("lost");
    expect(await queue.complete(first, "late")).toBe(false);
    expect(await queue.complete(second, "good")).toBe(true);
    expect(await jobs.get(first.id)).toMatchObject({ state: "done", result: "good" });
  });

  it("are tried again after longer and longer waits, and fail in the end; a person can let them go on", async () => {
    const { clock, jobs, queue } = await setUp();
    const { id } = await jobs.enqueue({ kind: "scan", payload: null, maxAttempts: 3 });
    const waits: number[] = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      const job = (await queue.claim("a", LEASE)) as Job;
      expect(await queue.fail(job, `broken ${attempt}`)).toBe(true);
      const { runAt } = (await jobs.get(id)) as Job;
      waits.push(runAt - clock.at);
      clock.at = runAt;
    }
    expect(waits[1]).toBeGreaterThan(waits[0] as number);
    expect(await jobs.get(id)).toMatchObject({ state: "failed", error: "broken 2" });
    expect(await queue.claim("a", LEASE)).toBeNull();
    expect(await jobs.resume(id)).toBe(true);
    expect((await queue.claim("a", LEASE))?.id).toBe(id);
  });

  it("whose worker dies in the last attempt fail", async () => {
    const { clock, jobs, queue } = await setUp();
    const { id } = await jobs.enqueue({ kind: "scan", payload: null, maxAttempts: 1 });
    await queue.claim("a", LEASE);
    clock.at += 2_000;
    expect(await queue.claim("b", LEASE)).toBeNull();
    expect(await jobs.get(id)).toMatchObject({ state: "failed", error: "the worker was lost" });
  });

  it("with one key are one job, and can be cancelled waiting or running", async () => {
    const { jobs, queue } = await setUp();
    const [one, two] = await Promise.all(
      [1, 2].map((payload) => jobs.enqueue({ kind: "scan", payload, idempotencyKey: "k" })),
    );
    expect(two?.id).toBe(one?.id);
    expect(await jobs.list()).toHaveLength(1);
    const running = (await queue.claim("a", LEASE)) as Job;
    expect(await jobs.cancel(running.id)).toBe(true);
    expect(await queue.heartbeat(running, LEASE)).toBe("cancelled");
    expect(await jobs.cancel(running.id)).toBe(false);
    const waiting = await jobs.enqueue({ kind: "scan", payload: null });
    expect(await jobs.cancel(waiting.id)).toBe(true);
    expect(await queue.claim("a", LEASE)).toBeNull();
  });

  it("are started by schedules once per instant, however many ask, in the schedule's time zone", async () => {
    const { clock, jobs, queue } = await setUp();
    const { nextAt } = await jobs.schedule({
      id: "nightly",
      kind: "scan",
      payload: "all",
      cron: "0 3 * * *",
      timezone: "Europe/Berlin",
    });
    expect(nextAt).toBe(Date.UTC(2026, 0, 1, 2));
    expect(await queue.tick()).toBe(0);
    clock.at = Date.UTC(2026, 0, 3, 12);
    await Promise.all([queue.tick(), queue.tick(), queue.tick()]);
    expect(await jobs.list()).toMatchObject([{ kind: "scan", payload: "all" }]);
    expect((await jobs.schedules())[0]?.nextAt).toBe(Date.UTC(2026, 0, 4, 2));
    await expect(
      jobs.schedule({ id: "x", kind: "scan", payload: null, cron: "whenever", timezone: "UTC" }),
    ).rejects.toThrow("no schedule");
    expect(await jobs.unschedule("nightly")).toBe(true);
  });
});
