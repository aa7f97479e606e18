import { shown } from "../reading.ts";

/** True for `organisation/name` as the model hub writes it, not for a local path. */
export const isHubId = (text: string): boolean => /^[A-Za-z0-9][\w.-]{0,95}\/[A-Za-z0-9][\w.-]{0,95}$/.test(text);

/** A short text of a file's metadata, fit to be shown; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? shown(value.trim()) : "";
  return text === "" ? undefined : text;
}
