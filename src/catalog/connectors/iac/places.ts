import type { Condition, Place } from "../../../domain/resource.ts";
import { maskedLine } from "../../../domain/text.ts";
import type { Entry, Expression } from "./declaration.ts";
import { isSameName, textOf, type Value, valuesAt } from "./value.ts";

/** The alternatives of a place, each as the places it joins, as names. */
const alternativesOf = (place: Place): readonly (readonly (readonly string[])[])[] =>
  place.split("|").map((alternative) => alternative.split("+").map((part) => part.split(".")));

/** What stands at a place, with the names of the alternative that is set. */
export interface PlacedValues {
  readonly values: readonly Value[];
  readonly names: readonly string[];
}

/** The values at the first alternative that is set, with its names. */
export function placed(attributes: Value, place: Place): PlacedValues {
  for (const joined of alternativesOf(place)) {
    const found = joined.map((names) => ({ names, values: valuesAt(attributes, names) }));
    const first = found.find(({ values }) => values.length > 0);
    if (first !== undefined) return { values: found.flatMap(({ values }) => values), names: first.names };
  }
  return { values: [], names: [] };
}

/** Whether it is open that anything stands there at all: a block drawn by a deployment, a choice with nothing on one side. */
export const isOpen = (values: readonly Value[]): boolean =>
  values.length > 0 && values.every((value) => value.is === "unknown" && value.isSet !== true);

/** What a condition came to, with the names it was decided by. `undecided` = only a deployment decides it; then the value that is open. */
export type Decision =
  | { readonly holds: boolean; readonly names: readonly string[] }
  | { readonly undecided: Value; readonly names: readonly string[] };

/** Decides a condition. One place that does not hold is enough, whatever is open elsewhere. */
export function decide(attributes: Value, condition: Condition): Decision {
  const parts = Object.entries(condition).map(([place, wanted]) => decidePlace(placed(attributes, place), wanted));
  const broken = parts.find((part) => "holds" in part && !part.holds);
  const open = parts.find((part) => "undecided" in part);
  return broken ?? open ?? parts.find((part) => part.names.length > 0) ?? { holds: true, names: [] };
}

function decidePlace({ values, names }: PlacedValues, wanted: string | number | boolean): Decision {
  const [first] = values;
  if (wanted === "set" || wanted === "unset") {
    if (first !== undefined && isOpen(values)) return { undecided: first, names };
    return { holds: values.length > 0 === (wanted === "set"), names };
  }
  if (first === undefined) return { holds: false, names };
  const open = values.find((value) => value.is !== "known");
  const texts = values.flatMap((value) => (value.is === "known" ? String(value.value) : []));
  if (texts.some((text) => text.toLowerCase() !== String(wanted).toLowerCase())) return { holds: false, names };
  return open === undefined ? { holds: true, names } : { undecided: open, names };
}

/** A value in words, for a gap. */
export const whatIs = (value: Value): string =>
  value.is === "unknown"
    ? value.why
    : value.is === "resource"
      ? `${value.address}.${value.attribute ?? "id"}`
      : (textOf(value) ?? "a list");

/** The entry that says what stands at names in a declaration; that of the nearest part above where the rest is computed. */
export function entryAt(entries: readonly Entry[], names: readonly string[]): Entry | undefined {
  const [name, ...rest] = names;
  const entry = name === "*" ? entries[0] : entries.find((item) => isSameName(item.name, name ?? ""));
  return entry === undefined ? undefined : (entryWithin(entry.value, rest) ?? entry);
}

function entryWithin(expression: Expression, names: readonly string[]): Entry | undefined {
  if (names.length === 0) return undefined;
  if (expression.is === "object") return entryAt(expression.entries, names);
  if (expression.is === "for") return entryWithin(expression.body, names);
  if (expression.is === "list")
    return expression.items.map((item) => entryWithin(item, names)).find((entry) => entry !== undefined);
  return expression.is === "call" && expression.args[0] !== undefined
    ? entryWithin(expression.args[0], names)
    : undefined;
}

/** What shows that something stands at names: its line as it is written, secrets masked; where no one line says it, the names. */
export const shownAt = ({ text }: Entry, names: readonly string[]): string =>
  text === undefined || names.includes("*") ? names.join(".") : maskedLine(text);
