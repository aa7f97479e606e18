import { expect, it } from "vitest";
import { nearestOf } from "./nearest.ts";

const hit = (title: string) => ({ type: "asset" as const, id: title, group: "agent", title });

it("finds what is called nearly so, by the whole title or by a word of it", () => {
  const hits = ["support desk", "refund tool", "mail"].map(hit);
  expect(nearestOf("refnud", hits).map(({ title }) => title)).toEqual(["refund tool"]);
  expect(nearestOf("suport desk", hits).map(({ title }) => title)).toEqual(["support desk"]);
  expect(nearestOf("database", hits)).toEqual([]);
});
