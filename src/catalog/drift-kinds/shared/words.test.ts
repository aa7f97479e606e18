import { expect, it } from "vitest";
import { apart } from "./words.ts";

const long = "Looks up the state of an order by its number and tells where the parcel is at the moment";

it.each([
  ["short texts whole", "Search  orders.", "Search all.", ["Search orders.", "Search all."]],
  [
    "long ones where they begin to differ",
    `${long}.`,
    `${long}, then mails it.`,
    ["…is at the moment.", "…is at the moment, then mails it."],
  ],
  ["one that only grew by its end", long, `${long} and after`, ["…is at the moment", "…is at the moment and after"]],
])("shows %s", (_, before, after, parts) => {
  expect(apart(before, after)).toEqual(parts);
});

it("never shows two long texts that differ as the same", () => {
  const [was, is] = apart("x".repeat(300), `${"x".repeat(299)}y`);
  expect(was).not.toBe(is);
});
