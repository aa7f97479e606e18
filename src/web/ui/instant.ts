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

const two = (value: number): string => String(value).padStart(2, "0");

/** An instant as the browser's field for dates and times holds it, in the reader's time zone. */
export function fieldOf(at: number): string {
  const date = new Date(at);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
