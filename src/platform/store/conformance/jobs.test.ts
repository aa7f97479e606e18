import { expect, it } from "vitest";
import { Clock, estateWith, onEveryEngine, someone, storesOf } from "../../../testing/stores.ts";
import { LeaseLost } from "../contract/errors.ts";
import type { Job } from "../contract/jobs.ts";

const LEASE = { lease: 1_000 };

onEveryEngine("jobs", (engine) => {
  const stores = storesOf(engine);
  const setUp = async () => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const { jobs, audit, pulse } = await estateWith(store, "acme", []);
    return { clock, jobs, audit, pulse, store, queue: store.queue };
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
    expect(await jobs.resume(id, someone)).toBe(true);
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
    expect(await jobs.cancel(running.id, someone)).toBe(true);
    expect(await queue.heartbeat(running, LEASE)).toBe("cancelled");
    expect(await jobs.cancel(running.id, someone)).toBe(false);
    const waiting = await jobs.enqueue({ kind: "scan", payload: null });
    expect(await jobs.cancel(waiting.id, someone)).toBe(true);
    expect(await queue.claim("a", LEASE)).toBeNull();
  });

  it("are started by schedules once per instant, however many ask, in the schedule's time zone", async () => {
    const { clock, jobs, queue } = await setUp();
    const { nextAt } = await jobs.schedule(
      {
        id: "nightly",
        kind: "scan",
        payload: "all",
        cron: "0 3 * * *",
        timezone: "Europe/Berlin",
      },
      someone,
    );
    expect(nextAt).toBe(Date.UTC(2026, 0, 1, 2));
    expect(await queue.tick()).toBe(0);
    clock.at = Date.UTC(2026, 0, 3, 12);
    await Promise.all([queue.tick(), queue.tick(), queue.tick()]);
    expect(await jobs.list()).toMatchObject([{ kind: "scan", payload: "all" }]);
    expect((await jobs.schedules())[0]?.nextAt).toBe(Date.UTC(2026, 0, 4, 2));
    await expect(
      jobs.schedule({ id: "x", kind: "scan", payload: null, cron: "whenever", timezone: "UTC" }, someone),
    ).rejects.toThrow("no schedule");
    expect(await jobs.unschedule("nightly", someone)).toBe(true);
  });

  it("are given back at once, with their progress and without losing an attempt", async () => {
    const { jobs, queue } = await setUp();
    await jobs.enqueue({ kind: "scan", payload: null, maxAttempts: 1 });
    const first = (await queue.claim("a", LEASE)) as Job;
    expect(await queue.giveBack(first, { done: 3 })).toBe(true);
    const second = (await queue.claim("a", LEASE)) as Job;
    expect(second).toMatchObject({ id: first.id, progress: { done: 3 } });
    expect(await queue.heartbeat(first, LEASE)).toBe("lost");
    expect(await queue.giveBack(first)).toBe(false);
    expect(await queue.fail(second, "broken")).toBe(true);
    expect(await jobs.get(first.id)).toMatchObject({ state: "failed" });
  });

  it("fail for good where trying again is of no use", async () => {
    const { jobs, queue } = await setUp();
    const { id } = await jobs.enqueue({ kind: "scan", payload: null });
    await queue.fail((await queue.claim("a", LEASE)) as Job, "no such folder", { final: true });
    expect(await jobs.get(id)).toMatchObject({ state: "failed", error: "no such folder", attempts: 1 });
  });

  it("are under way once for each kind and subject", async () => {
    const { jobs, queue } = await setUp();
    const about = { kind: "scan", payload: null, subject: "source:web" };
    const [one, two] = await Promise.all([jobs.enqueue(about), jobs.enqueue(about)]);
    expect(two.id).toBe(one.id);
    expect((await jobs.enqueue({ ...about, kind: "report" })).id).not.toBe(one.id);
    await queue.complete((await queue.claim("a", { ...LEASE, kinds: ["scan"] })) as Job, null);
    const next = await jobs.enqueue(about);
    expect(next.id).not.toBe(one.id);
    await jobs.cancel(next.id, someone);
    await jobs.enqueue(about);
    await expect(jobs.resume(next.id, someone)).rejects.toThrow("does the same already");
    expect(await jobs.list({ subject: "source:web" })).toHaveLength(4);
  });

  it("that people start, cancel and resume, and schedules, are in the audit log, each once", async () => {
    const { jobs, audit } = await setUp();
    const about = { kind: "scan", payload: null, subject: "source:web" };
    const { id } = await jobs.enqueue(about, someone);
    await jobs.enqueue(about, someone);
    await jobs.cancel(id, someone);
    await jobs.cancel(id, someone);
    await jobs.resume(id, someone);
    const nightly = { id: "nightly", kind: "scan", payload: null, cron: "0 3 * * *", timezone: "UTC" };
    await jobs.schedule(nightly, someone, { keep: true });
    await jobs.schedule({ ...nightly, cron: "1 1 * * *" }, someone, { keep: true });
    expect((await jobs.schedules())[0]?.cron).toBe("0 3 * * *");
    await jobs.unschedule("nightly", someone);
    await jobs.unschedule("nightly", someone);
    const told = (await audit.entries({ limit: 100 })).items.filter(({ action }) => /^(job|schedule)/.test(action));
    expect(told.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      `job.start job:${id}`,
      `job.cancel job:${id}`,
      `job.resume job:${id}`,
      "schedule.set schedule:nightly",
      "schedule.remove schedule:nightly",
    ]);
  });

  it("change something only while their worker holds them", async () => {
    const { clock, jobs, queue, store } = await setUp();
    await jobs.enqueue({ kind: "make", payload: null });
    const access = { organisation: "acme", projects: "all" } as const;
    const make = (job: Job, id: string) =>
      store.within(access, { held: job }).projects.create({ id, name: id }, someone);
    const first = (await queue.claim("a", LEASE)) as Job;
    await make(first, "one");
    clock.at += 2_000;
    const second = (await queue.claim("b", LEASE)) as Job;
    await expect(make(first, "two")).rejects.toThrow(LeaseLost);
    await make(second, "three");
    await queue.complete(second, null);
    await expect(make(second, "four")).rejects.toThrow(LeaseLost);
    const projects = await store.within(access).projects.list();
    expect(projects.map(({ id }) => id)).toEqual(["core", "one", "three"]);
  });

  it("show in the pulse, whoever changes them", async () => {
    const { clock, jobs, queue, pulse } = await setUp();
    const start = await pulse();
    clock.at += 1;
    await jobs.enqueue({ kind: "scan", payload: null });
    const waiting = await pulse(start);
    expect([waiting.topics, (await pulse(waiting)).topics]).toEqual([["jobs"], []]);
    const job = (await queue.claim("a", LEASE)) as Job;
    clock.at += 1;
    await queue.heartbeat(job, { ...LEASE, progress: 1 });
    const moved = await pulse(waiting);
    clock.at += 1;
    await queue.heartbeat(job, LEASE);
    expect([moved.topics, (await pulse(moved)).topics]).toEqual([["jobs"], []]);
    await jobs.cancel(job.id, someone);
    expect((await pulse(moved)).topics).toEqual(["jobs"]);
  });
});
