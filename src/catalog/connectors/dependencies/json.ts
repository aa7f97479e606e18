import { Refusal } from "../../../domain/errors.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonRecord = { readonly [key: string]: Json };

/**
 * Parses a lockfile as JSON with the engine's own parser: files of megabytes in milliseconds.
 * @throws Refusal `malformed`, or `too-deep` where the parser runs out of stack.
 */
export function readJson(text: string): JsonRecord {
  let value: Json;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw error instanceof RangeError
      ? new Refusal("too-deep", "nested too deep to be parsed")
      : new Refusal("malformed", "not valid JSON");
  }
  return recordAt(value);
}

/** A value as a record, an empty one when it is none. */
export const recordAt = (value: Json | undefined): JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonRecord) : {};

/** Own entries: keys of a file may be names of the prototype. */
export const entriesAt = (value: Json | undefined): [string, Json][] => Object.entries(recordAt(value));

/** The text at a key. */
export const textAt = (record: JsonRecord, key: string): string | undefined => {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  return typeof value === "string" ? value : undefined;
};

/** The value at an own key. */
export const valueAt = (record: JsonRecord, key: string): Json | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
