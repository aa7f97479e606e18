import { expect, it } from "vitest";
import { Chain } from "../src/lib/chain.js";

it("runs steps in order", async () => {
  const chain = new Chain<number>().pipe((value) => value + 1).pipe((value) => value * 2);
  expect(await chain.invoke(1)).toBe(4);
});
