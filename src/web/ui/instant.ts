import { dateTime } from "./dates.ts";

/** What an address says of an instant: nothing; an instant in epoch milliseconds; or something that is none. */
export type Asked = { readonly at?: number; readonly malformed?: string };

/** The latest instant that dates of browsers know. */
const LAST = 8_640_000_000_000_000;

/** Reads an instant as the API does: epoch milliseconds, or a date and time of ISO 8601. */
export function instantIn(text: string | undefined): Asked {
  if (text === undefined || text === "") return {};
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isSafeInteger(value) && value >= 0 && value <= LAST ? { at: value } : { malformed: text };
}

/** An instant of an address as people read it. */
export function saidInstant(text: string): string {
  const { at } = instantIn(text);
  return at === undefined ? `“${text}”, which is no instant` : dateTime(at);
}
