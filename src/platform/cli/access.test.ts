import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const PROJECT = join(import.meta.dirname, "../../..");
const DESK = join(PROJECT, "range/estate/support-desk");

function access(...words: string[]): { code: number | null; out: string; err: string } {
  const all = [join(PROJECT, "bin/stance.js"), "access", ...words, DESK, "--no-cache", "--quiet"];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

interface Map {
  readonly rows: readonly { readonly who: { name: string }; data: { name: string }; readonly dataClass: string }[];
  readonly unknown: readonly { readonly reason: string }[];
}

it("tells which agents reach private data, and apart from them where knowledge ends", () => {
  const { code, out } = access("--to", "private", "--format", "json");
  const { rows, unknown } = JSON.parse(out) as Map;
  expect(code).toBe(0);
  expect(new Set(rows.map(({ dataClass }) => dataClass))).toEqual(new Set(["private"]));
  expect(rows.map(({ who, data }) => `${who.name} ${data.name}`)).toContain("customer_agent get_order");
  expect(unknown.length).toBeGreaterThan(0);
});

it("does not take a name that nothing bears for something that nobody reaches", () => {
  const slip = access("--to", "privat");
  expect(slip).toMatchObject({ code: 2, out: "" });
  // The mark before it depends on what the terminal can show.
  expect(slip.err.slice(2)).toBe('--to: nothing here is called "privat"\n  Did you mean "private"?\n');
  expect(access("--who", "zzzzzzzzz").err).toContain("Name an asset, its kind");
});

it("says that finding no way is no all-clear", () => {
  expect(access("--who", "track_parcel").out).toContain("No way to data was found, which is no all-clear.");
});
