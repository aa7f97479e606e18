import { readFileSync } from "node:fs";
import { isAbsolute, relative } from "node:path";
import type { Claim, LabelKind } from "./peer.ts";

/** A JSON file as loosely typed records: what peers write is read, not checked. */
export type Json = { readonly [name: string]: Json } & { readonly [index: number]: Json };

export const readJson = (path: string): Json => JSON.parse(readFileSync(path, "utf8")) as Json;

/** A list, or nothing where the peer wrote none. */
export const list = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];

/** A text, or null. */
export const text = (value: Json | undefined): string | null => (typeof value === "string" ? value : null);

/** A line number, or null. */
export const number = (value: Json | undefined): number | null =>
  typeof value === "number" && value > 0 ? value : null;

/** A path below the root with `/`, whether the peer wrote it whole or relative. */
export function below(root: string, path: string | null): string | null {
  if (path === null) return null;
  return (isAbsolute(path) ? relative(root, path) : path).replaceAll("\\", "/").replace(/^\.\//, "");
}

/** `path:12` or `path#L12` taken apart. */
export function placeOf(
  root: string,
  location: string | null,
): { readonly path: string | null; readonly line: number | null } {
  const found = /^(.*?)(?:(?::|#L)(\d+))?$/.exec(location ?? "");
  return { path: below(root, found?.[1] || null), line: found?.[2] === undefined ? null : Number(found[2]) };
}

/** A claim of one kind word of the peer's, in the kinds that it may mean. */
export const claim = (
  kinds: readonly LabelKind[] | null,
  name: string | null,
  place: { readonly path: string | null; readonly line: number | null },
): Claim => ({ kinds, name, path: place.path, line: place.line });
