import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { TABLES } from "../../src/platform/store/engine/tables.ts";

const root = join(import.meta.dirname, "../../src/platform/store");
/** Where raw SQL may name tables: it states the organisation itself, or concerns the whole installation. */
const MAY = /^(engine|migrations|installation)\/|^jobs\/queue\.ts$|^write\/change\.ts$/;
const NAMED = new RegExp(
  `sql(?:<[^\`]*>)?\`[^\`]*\\b(?:from|join|update|into)\\s+"?(?:${Object.keys(TABLES).join("|")})\\b`,
  "i",
);
/** The databases themselves, without a handle's condition. */
const UNSCOPED = /\bengine\.reads\b|\.(?:reads|database)\.selectFrom/;
const MAY_UNSCOPED = /^(engine|migrations|installation)\/|^jobs\/queue\.ts$|^read\/view\.ts$|^write\/places\.ts$/;

interface Source {
  readonly path: string;
  readonly text: string;
}

const breaches = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ path, text }) => [
    ...(NAMED.test(text) && !MAY.test(path) ? [`${path} names a table in raw SQL`] : []),
    ...(UNSCOPED.test(text) && !MAY_UNSCOPED.test(path) ? [`${path} reads past a handle`] : []),
  ]);

it("rows are reached through a handle of the organisation", () => {
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  expect(sources.length).toBeGreaterThan(50);
  expect(breaches(sources)).toEqual([]);
});

it("a planted breach is seen", () => {
  expect(breaches([{ path: "read/x.ts", text: "sql<number>`select count(*) from asset`" }])).toHaveLength(1);
  expect(breaches([{ path: "read/x.ts", text: 'engine.reads.selectFrom("asset")' }])).toHaveLength(1);
  expect(breaches([{ path: "engine/x.ts", text: "sql`select 1 from asset`" }])).toEqual([]);
});
