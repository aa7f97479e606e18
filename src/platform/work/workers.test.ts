import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { z } from "zod";
import { Look } from "../../testing/look.ts";
import { estateWith, SQLITE, someone, storesOf } from "../../testing/stores.ts";
import { CLOSED } from "../outbound/policy.ts";
import type { Job } from "../store/contract/jobs.ts";
import type { Estate } from "../store/contract/store.ts";
import { defineKind, JobError, type JobKind } from "./kind.ts";
import { KINDS } from "./kinds.ts";
import { startWorkers, type Workers } from "./workers.ts";

const stores = storesOf(SQLITE);
const FAST = { lanes: 2, lease: 2_000, beat: 20, idle: 10 };

async function place() {
  const store = await stores.open();
  const estate = await estateWith(store, "acme", ["shop"]);
  const logged: [string, object][] = [];
  const around = {
    store,
    now: Date.now,
    judgedBy: () => "v1",
    outbound: CLOSED,
    allowedPaths: [],
    log: (_l: string, e: string, f: object) => void logged.push([e, f]),
  };
  return {
    store,
    estate,
    logged,
    around,
    start: (...kinds: JobKind[]): Workers => startWorkers(around, { ...FAST, kinds }),
  };
}

/** The job once it is in such a state. */
async function until(estate: Estate, id: string, state: Job["state"]): Promise<Job> {
  for (;;) {
    const job = (await estate.jobs.get(id)) as Job;
    if (job.state === state) return job;
    await wait(10);
  }
}

const kind = (name: string, run: JobKind<string>["run"], more: Partial<JobKind<string>> = {}): JobKind =>
  defineKind({ kind: name, title: name, payload: z.string(), startedBy: null, attempts: 1, run, ...more });

/** Goes on until it has to stop. */
const endless = (said: string[], more: Partial<JobKind<string>> = {}): JobKind =>
  kind(
    "endless",
    async ({ signal, progress, job }) => {
      progress({ from: job.progress });
      said.push("begun");
      await wait(60_000, undefined, { signal });
    },
    more,
  );

it("does a job, keeps its progress and its result", async () => {
  const { estate, start } = await place();
  const { id } = await estate.jobs.enqueue({ kind: "greet", payload: "you" });
  const workers = start(kind("greet", async ({ payload }) => `hello ${payload}`));
  expect(await until(estate, id, "done")).toMatchObject({ result: "hello you", error: null });
  await workers.stop(1_000);
});

it.each([
  ["a reason that is known", new JobError("there is no such folder"), "there is no such folder", "failed"],
  ["a fault of the program", new TypeError("x is undefined"), "the platform has failed", "waiting"],
])("fails with words for people: %s", async (_what, error, words, state) => {
  const { estate, start, logged } = await place();
  const { id } = await estate.jobs.enqueue({ kind: "break", payload: "", maxAttempts: 2 });
  const told: string[] = [];
  const ended: JobKind<string>["ended"] = async (_work, how, why) => void told.push(`${how}: ${why}`);
  const workers = start(kind("break", () => Promise.reject(error), { ended }));
  while (told.length === 0) await wait(10);
  const job = await until(estate, id, state as Job["state"]);
  expect(job.error).toContain(words);
  expect(told[0]).toBe(`failed: ${job.error}`);
  expect(logged.some(([event]) => event === "fault")).toBe(error instanceof TypeError);
  await workers.stop(1_000);
});

it("fails for good what it does not know and what has another payload", async () => {
  const { estate, start } = await place();
  const { id } = await estate.jobs.enqueue({ kind: "greet", payload: 7 });
  const workers = start(kind("greet", async () => null));
  expect(await until(estate, id, "failed")).toMatchObject({ attempts: 1, error: expect.stringContaining("payload") });
  await workers.stop(1_000);
});

it("stops a job that a person cancels, and says so where people look", async () => {
  const { estate, start } = await place();
  const { id } = await estate.jobs.enqueue({ kind: "endless", payload: "" });
  const said: string[] = [];
  const workers = start(endless(said, { ended: async (_work, how) => void said.push(how) }));
  while (said.length === 0) await wait(10);
  await estate.jobs.cancel(id, someone);
  await until(estate, id, "cancelled");
  while (said.length === 1) await wait(10);
  expect(said).toEqual(["begun", "cancelled"]);
  await workers.stop(1_000);
});

it("gives jobs back at once when it stops, also those that do not let go", async () => {
  const { estate, start } = await place();
  const polite = await estate.jobs.enqueue({ kind: "endless", payload: "" });
  const deaf = await estate.jobs.enqueue({ kind: "deaf", payload: "" });
  const said: string[] = [];
  const never = kind("deaf", async () => {
    said.push("deaf");
    await new Promise(() => {});
  });
  const first = start(endless(said), never);
  while (said.length < 2) await wait(10);
  await first.stop(100);
  for (const { id } of [polite, deaf])
    expect(await estate.jobs.get(id)).toMatchObject({ state: "waiting", worker: null });
  expect((await estate.jobs.get(polite.id))?.progress).toEqual({ from: null });
  const second = start(kind("endless", async ({ job }) => job.progress));
  expect(await until(estate, polite.id, "done")).toMatchObject({ attempts: 2, result: { from: null } });
  await second.stop(1_000);
});

it("gives every organisation its schedules once, leaves those that were changed, and judges again after an update", async () => {
  const { store, estate, start, around } = await place();
  await estate.ingest.push(new Look().package("openai", { pinned: false }).push("shop", "1"), someone);
  const first = start(...KINDS);
  const judged = async (): Promise<Job | undefined> => (await estate.jobs.list({ subject: "judge-again" }))[0];
  while ((await judged())?.state !== "done") await wait(10);
  expect((await judged())?.result).toMatchObject({ moved: true });
  const schedules = await estate.jobs.schedules();
  expect(schedules.map(({ id }) => id)).toEqual(["derive-drift", "expire-acceptances", "forget", "judge-again"]);
  await first.stop(1_000);
  const forget = schedules.find(({ id }) => id === "forget");
  if (forget !== undefined) await estate.jobs.schedule({ ...forget, cron: "0 1 * * *" }, someone);
  const second = startWorkers(around, { ...FAST, kinds: KINDS });
  await wait(100);
  await second.stop(1_000);
  expect((await estate.jobs.list({ subject: "judge-again" })).length).toBe(1);
  expect((await estate.jobs.schedules()).find(({ id }) => id === "forget")?.cron).toBe("0 1 * * *");
  const again = await estate.jobs.enqueue({ kind: "judge-again", payload: {} });
  const third = startWorkers({ ...around, judgedBy: () => "v1" }, { ...FAST, kinds: KINDS });
  expect((await until(estate, again.id, "done")).result).toEqual({ moved: false });
  await third.stop(1_000);
  await store.installation.ready();
});

it("forgets what its payload says is old enough, and nothing else", async () => {
  const { estate, around } = await place();
  for (const run of ["1", "2"]) await estate.ingest.push(new Look().package(`p${run}`, {}).push("shop", run), someone);
  const old = await estate.jobs.enqueue({ kind: "gone", payload: null });
  await estate.jobs.cancel(old.id, someone);
  const later = { ...around, now: () => Date.now() + 40 * 86_400_000 };
  const only = async (payload: object): Promise<unknown> => {
    const { id } = await estate.jobs.enqueue({ kind: "forget", payload });
    const workers = startWorkers(later, { ...FAST, kinds: KINDS.filter((known) => known.kind === "forget") });
    const { result } = await until(estate, id, "done");
    await workers.stop(1_000);
    return result;
  };
  expect(await only({ historyDays: null, jobDays: 30 })).toEqual({ job: 1 });
  expect(await estate.jobs.get(old.id)).toBeNull();
  expect((await estate.runs.list({})).items).toHaveLength(2);
  expect(await only({ historyDays: 30, jobDays: null })).toMatchObject({ run: 1 });
});
