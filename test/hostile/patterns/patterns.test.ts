import { afterAll, describe, expect, it } from "vitest";
import { attacksOn, Range } from "./attack.ts";
import { keyOf, literalPatterns, type Pattern } from "./collect.ts";
import { madePatterns } from "./made.ts";
import { isLinear, provenAttack } from "./proofs.ts";

/** Milliseconds after which a pattern counts as lost; `node bench/patterns.ts` prints how long each takes. */
const LOST = 10_000;
const range = new Range();
afterAll(() => range.close());

/** The patterns that do not come back from a text that is made to be slow. */
async function lost(patterns: readonly Pattern[]): Promise<string[]> {
  const found: string[] = [];
  for (const pattern of patterns) {
    const ended = await range.run(pattern, [...attacksOn(pattern), ...provenAttack(pattern)], LOST);
    if (ended === undefined) found.push(`${pattern.at} ${keyOf(pattern)}`);
  }
  return found;
}

describe("regular expressions", () => {
  it("see one that a hostile text holds up", async () => {
    expect(await lost([{ source: "(a+)+$", flags: "", at: "planted" }])).toEqual(["planted /(a+)+$/"]);
  });

  it("are proven to be linear, or come back from every text that is made to be slow", async () => {
    const unproven = [...literalPatterns(), ...madePatterns()].filter((pattern) => !isLinear(pattern));
    expect(await lost(unproven)).toEqual([]);
  }, 900_000);
});
