import type { Gap } from "../../../domain/observation.ts";
import type { Place, Reading } from "../../../domain/resource.ts";
import type { Entry, Expression } from "./declaration.ts";
import { type Value, valuesAt } from "./value.ts";

/** What a place came to: a value, a gap, or nothing said. */
export type Read = { readonly value: unknown; readonly names: readonly string[] } | { readonly gap: Gap };

/** The alternatives of a place, as names. */
export const alternativesOf = (place: Place): readonly (readonly string[])[] =>
  place.split("|").map((alternative) => alternative.split("."));

/** The values at the first alternative that is set, with its names. */
export function placed(attributes: Value, place: Place): { values: readonly Value[]; names: readonly string[] } {
  for (const names of alternativesOf(place)) {
    const values = valuesAt(attributes, names);
    if (values.length > 0) return { values, names };
  }
  return { values: [], names: [] };
}

/** Reads one property of a declaration. What the configuration does not decide is a gap; what is not set has the documented default. */
export function read(attributes: Value, reading: Reading<unknown>): Read {
  const { values, names } = placed(attributes, reading.at ?? "");
  if (values.length === 0) return notSet(reading);
  if ("set" in reading) {
    const [only] = values;
    const isOpen = values.length === 1 && only?.is === "unknown" && only.why.startsWith("dynamic block");
    return isOpen ? gapOf(names, only) : { value: reading.set, names };
  }
  const broken = values.find((value) => value.is !== "known");
  if (broken !== undefined) return gapOf(names, broken);
  const literals = values.map((value) => (value.is === "known" ? value.value : null));
  if (reading.literal === true) return { value: literals.length === 1 ? literals[0] : literals, names };
  return mapped(String(literals[0]), reading, names);
}

function notSet(reading: Reading<unknown>): Read {
  if ("absent" in reading) return { value: reading.absent, names: [] };
  const where = reading.elsewhere ?? `${reading.at?.split("|")[0]} is not set; its default is not known here`;
  const detail = reading.elsewhere === undefined ? where : `it is set by ${where}, of which there is none here`;
  return { gap: { reason: "not-configured", detail } };
}

function mapped(said: string, reading: Reading<unknown>, names: readonly string[]): Read {
  const found = Object.entries(reading.values ?? {}).find(([word]) => word.toLowerCase() === said.toLowerCase());
  if (found !== undefined) return { value: found[1], names };
  return { gap: { reason: "unsupported", detail: `${names.join(".")} is ${said}, which is not known here` } };
}

const gapOf = (names: readonly string[], value: Value): Read => ({
  gap: { reason: "dynamic", detail: `${names.join(".")} is ${whatIs(value)}` },
});

const whatIs = (value: Value): string =>
  value.is === "unknown"
    ? value.why
    : value.is === "resource"
      ? `${value.address}.${value.attribute ?? "id"}`
      : "a list";

/** The line of what stands at names in a declaration; that of the nearest part above where the rest is computed. */
export function lineOf(entries: readonly Entry[], names: readonly string[]): number | undefined {
  const [name, ...rest] = names;
  const entry = entries.find((item) => item.name === name);
  if (entry === undefined) return undefined;
  return lineWithin(entry.value, rest) ?? entry.line;
}

function lineWithin(expression: Expression, names: readonly string[]): number | undefined {
  if (names.length === 0) return undefined;
  if (expression.is === "object") return lineOf(expression.entries, names);
  if (expression.is === "list")
    return expression.items.map((item) => lineWithin(item, names)).find((line) => line !== undefined);
  return expression.is === "call" && expression.args[0] !== undefined
    ? lineWithin(expression.args[0], names)
    : undefined;
}
