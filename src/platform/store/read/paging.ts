import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { AsOf, Page, PageRequest } from "../contract/access.ts";
import { StoreError } from "../contract/errors.ts";
import { OPEN } from "../engine/tables.ts";
import type { VersionedTable } from "../write/versions.ts";

const USUAL = 100;
const MOST = 1_000;

/** Rows of a page, at most 1,000. */
export const limitOf = ({ limit = USUAL }: PageRequest): number => Math.max(1, Math.min(MOST, Math.floor(limit)));

/** The types of the values that a list is ordered by: `t` for text, `n` for a whole number, in their order. */
type CursorShape = string;

/** Where a list goes on: the values that the last row is ordered by. Throws a StoreError for what is no end of a page of such a list. */
export function cursorOf(after: PageRequest["after"], shape: CursorShape): readonly (string | number)[] | null {
  if (after === undefined || after === null) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(after, "base64url").toString("utf8"));
    if (Array.isArray(value) && value.map(typeLetter).join("") === shape) return value as (string | number)[];
  } catch {}
  throw new StoreError("invalid", "the list cannot go on from there: no such page");
}

const typeLetter = (value: unknown): string =>
  typeof value === "string" ? "t" : Number.isSafeInteger(value) ? "n" : "?";

/** A page from one row more than it holds. */
export function pageOf<Item, Shown>(
  rows: readonly Item[],
  limit: number,
  show: (row: Item) => Shown,
  keyOf: (row: Item) => readonly (string | number)[],
): Page<Shown> {
  const kept = rows.slice(0, limit);
  const last = rows.length > limit ? kept.at(-1) : undefined;
  const next = last === undefined ? null : Buffer.from(JSON.stringify(keyOf(last))).toString("base64url");
  return { items: kept.map(show), next };
}

/** The rows that held at an instant; without one those that hold now. */
export const heldAt = (table: VersionedTable, { at }: AsOf): RawBuilder<SqlBool> =>
  at === undefined
    ? sql`${sql.ref(`${table}.valid_to`)} = ${OPEN}`
    : sql`(${sql.ref(`${table}.valid_from`)} <= ${at} and ${sql.ref(`${table}.valid_to`)} > ${at})`;

/** A column of text to order few rows by, which are found in another way: SQLite would go along an index in that order and look for them there. */
export const few = (column: string): RawBuilder<string> => sql`${sql.ref(column)} || ''`;
