import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import type { TestActs } from "../../testing/thread-acts.ts";
import { StoreError } from "../store/contract/errors.ts";
import { Thread } from "./thread.ts";

const MODULE = new URL("../../testing/thread-acts.ts", import.meta.url);
const threads: Thread<TestActs>[] = [];
const begun = (setting = {}): Thread<TestActs> => {
  const thread = new Thread<TestActs>(MODULE, setting);
  threads.push(thread);
  return thread;
};
afterEach(async () => {
  for (const thread of threads.splice(0)) await thread.close();
});

it("answers one question after the other, and knows what it did before", async () => {
  const thread = begun();
  expect(thread.isThere).toBe(false);
  const [slow, noted] = [thread.ask("slowly", { word: "first" }), thread.ask("note", { word: "second" })];
  expect(await noted).toEqual(["first", "second"]);
  expect(await slow).toBe("first");
  expect(thread.isThere).toBe(true);
});

it("throws what the thread threw: a word of the store's is one again, and a fault keeps the place where it was made", async () => {
  const thread = begun();
  const refused = await thread.ask("refuse", undefined).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreError);
  expect(refused).toMatchObject({ reason: "conflict", message: "somebody was faster" });
  const fault = (await thread.ask("fail", undefined).catch((error: unknown) => error)) as Error;
  expect(fault.message).toBe("x is undefined");
  expect(fault.stack).toContain("thread-acts");
  expect(await thread.ask("note", { word: "goes on" })).toEqual(["goes on"]);
});

it("tells whoever waits that it ended, and begins anew with the next question", async () => {
  const thread = begun();
  await thread.ask("note", { word: "known" });
  await expect(thread.ask("die", undefined)).rejects.toThrow("ended before its answer");
  expect([thread.losses, thread.isThere]).toEqual([1, false]);
  expect(await thread.ask("note", { word: "anew" })).toEqual(["anew"]);
});

it("ends with a question that nobody waits for any more, but not under another one", async () => {
  const thread = begun();
  const stop = new AbortController();
  const asked = thread.ask("forever", undefined, { signal: stop.signal });
  stop.abort(new Error("cancelled"));
  await expect(asked).rejects.toThrow("cancelled");
  expect(thread.isThere).toBe(false);
  const again = new AbortController();
  const [slow, gone] = [
    thread.ask("slowly", { word: "wanted" }),
    thread.ask("note", { word: "late" }, { signal: again.signal }),
  ];
  again.abort(new Error("cancelled"));
  await expect(gone).rejects.toThrow("cancelled");
  expect(await slow).toBe("wanted");
  await expect(thread.ask("note", { word: "never asked" }, { signal: stop.signal })).rejects.toThrow("cancelled");
});

it("gives its memory back where nobody asks it", async () => {
  const thread = begun({ rest: 1 });
  await thread.ask("note", { word: "known" });
  while (thread.isThere) await wait(5);
  expect(await thread.ask("note", { word: "anew" })).toEqual(["anew"]);
});
