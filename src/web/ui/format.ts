import { propertyWords } from "../../domain/property-words.ts";

const NUMBER = new Intl.NumberFormat();
const AGO = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });

export const number = (value: number): string => NUMBER.format(value);

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** How long ago, in the largest unit that fits. */
export function ago(instant: number, now: number = Date.now()): string {
  for (const [unit, size] of UNITS)
    if (Math.abs(now - instant) >= size) return AGO.format(Math.round((instant - now) / size), unit);
  return "just now";
}

/** How long something took, in the largest unit that fits. */
export function span(milliseconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => milliseconds >= length) ?? ["minute", 60_000];
  const count = Math.max(1, Math.round(milliseconds / size));
  return milliseconds < 60_000 ? "less than a minute" : `${number(count)} ${unit}${count === 1 ? "" : "s"}`;
}

const UNITS_OF_BYTES = ["bytes", "KiB", "MiB", "GiB", "TiB"] as const;

/** A number of bytes in the largest unit that fits. */
export function bytes(count: number): string {
  const power = Math.min(UNITS_OF_BYTES.length - 1, Math.floor(Math.log2(Math.max(1, count)) / 10));
  return `${(count / 1024 ** power).toLocaleString(undefined, { maximumFractionDigits: 1 })} ${UNITS_OF_BYTES[power]}`;
}

/** A sentence that begins as one. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A word of the program as people write it: `mcp-server` becomes `MCP server`. */
export const words = (id: string): string => {
  const text = id
    .replaceAll("-", " ")
    .replace(/\b(adk|ai|api|ci|llm|mcp)\b/g, (word) => word.toUpperCase())
    .replace(/\biac\b/g, "IaC");
  return capital(text);
};

/** `camelCase` as words. */
export const fieldName = (name: string): string => words(propertyWords(name));

/** A relationship between two names: `delegates-to` becomes "delegates to". */
export const verbWords = (verb: string): string => verb.replaceAll("-", " ");

/** A property's value as text. */
export function valueText(value: unknown): string {
  if (value === null) return "not set";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(valueText).join(", ");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, of]) => `${propertyWords(name)} ${valueText(of)}`)
      .join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? number(value) : String(value);
}

/** The values of a filter as it stands in an address: by commas. */
export const listed = (text: string | undefined): readonly string[] => (text ? text.split(",") : []);
