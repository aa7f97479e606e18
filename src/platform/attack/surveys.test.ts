import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { Look } from "../../testing/look.ts";
import { estateWith, SQLITE, someone, storesOf } from "../../testing/stores.ts";
import type { Thread } from "../threads/thread.ts";
import type { Outline, SurveyActs } from "./surveyor.ts";
import { Surveys } from "./surveys.ts";

const stores = storesOf(SQLITE);

/** A thread that answers when the test says so, with how many surveys it was asked for. */
function heldThread() {
  const waiting: ((found: Outline) => void)[] = [];
  const asked: string[] = [];
  const ask = (act: string): Promise<unknown> => {
    asked.push(act);
    return act === "survey" ? new Promise<Outline>((resolve) => waiting.push(resolve)) : Promise.resolve(true);
  };
  const answer = (assets: number): void => waiting.shift()?.({ assets, paths: 0, reached: 0 } as Outline);
  return { thread: { ask, losses: 0, isThere: true } as unknown as Thread<SurveyActs>, asked, answer };
}

it("makes one survey at a time of an estate that goes on changing, and gives nobody one that began before he asked", async () => {
  const { thread, asked, answer } = heldThread();
  const estate = await estateWith(await stores.open(), "acme", ["shop"]);
  const surveys = new Surveys(thread);
  const push = (run: string) => estate.ingest.push(new Look().asset("agent", run).push("shop", run), someone);
  const first = surveys.of(estate);
  await wait(5);
  const later = [];
  for (const run of ["1", "2", "3"]) {
    await push(run);
    later.push(surveys.of(estate), surveys.of(estate));
    await wait(5);
  }
  expect(asked).toEqual(["survey"]);
  answer(1);
  expect((await first).assets).toBe(1);
  while (asked.filter((act) => act === "survey").length < 2) await wait(5);
  answer(2);
  expect((await Promise.all(later)).map(({ assets }) => assets)).toEqual(later.map(() => 2));
  expect((await surveys.of(estate)).assets).toBe(2);
  expect(asked.filter((act) => act === "survey")).toHaveLength(2);
});

it("begins anew after one that failed", async () => {
  const held = heldThread();
  let fails = true;
  const ask = (act: string): Promise<unknown> =>
    fails ? Promise.reject(new Error("the thread ended")) : (held.thread.ask as (act: string) => Promise<unknown>)(act);
  const estate = await estateWith(await stores.open(), "acme", ["shop"]);
  const surveys = new Surveys({ ...held.thread, ask } as unknown as Thread<SurveyActs>);
  await expect(surveys.of(estate)).rejects.toThrow("the thread ended");
  fails = false;
  const again = surveys.of(estate);
  await wait(5);
  held.answer(3);
  expect((await again).assets).toBe(3);
});
