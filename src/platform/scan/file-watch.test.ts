import { expect, it } from "vitest";
import { beginFile, endFiles, FileWatch, newProgress } from "./file-watch.ts";

const LIMIT = 1_000;

/** A thread whose processor time is told as it is set. */
function thread(used: () => Promise<number>) {
  const progress = newProgress();
  const watch = new FileWatch(progress, LIMIT, used);
  const wait = async (ticks: number): Promise<boolean[]> => {
    const told: boolean[] = [];
    for (let tick = 0; tick < ticks; tick++) told.push(await watch.isLate());
    return told;
  };
  return { progress, wait };
}

it("leaves a file alone whose thread gets no processor time, however long that takes", async () => {
  const { progress, wait } = thread(async () => 700);
  beginFile(progress, 0, 100);
  expect(await wait(100)).not.toContain(true);
});

it("ends a file that has used its time, counted from its own beginning", async () => {
  let used = 50_000;
  const { progress, wait } = thread(async () => used);
  beginFile(progress, 0, 50_000);
  expect(await wait(20)).not.toContain(true);
  used += LIMIT + 1;
  expect(await wait(1)).toEqual([true]);
});

it("begins anew with every file, and waits for as long as there is none", async () => {
  const { progress, wait } = thread(async () => 1_000_000);
  for (let index = 0; index < 5; index++) {
    beginFile(progress, index, 0);
    expect(await wait(10)).not.toContain(true);
  }
  endFiles(progress);
  expect(await wait(500)).not.toContain(true);
});

it("is not late for a file that came to its end while the thread was asked", async () => {
  const { progress, wait } = thread(async () => {
    beginFile(progress, 1, 0);
    return 1_000_000;
  });
  beginFile(progress, 0, 0);
  expect(await wait(12)).not.toContain(true);
});

it("gives up a thread that cannot tell what it used", async () => {
  const { progress, wait } = thread(() => Promise.reject(new Error("ended")));
  beginFile(progress, 0, 0);
  expect(await wait(122)).toContain(true);
});
