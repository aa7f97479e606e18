import type { Guard, ModuleIr } from "../ir.ts";
import type { Value } from "./values.ts";

/** The conditions under which a line runs. */
export const guardsAt = ({ guards }: ModuleIr, line: number): readonly Guard[] =>
  guards.filter(({ first, last }) => first <= line && line <= last);

/** Whether one of the values that a name may have lets a condition pass; without known texts any may. */
export function mayPass(values: readonly Value[], { texts, holds }: Guard): boolean {
  const isKnown = values.length > 0 && values.every(({ kind }) => kind === "text" || kind === "none");
  return !isKnown || values.some((value) => texts.includes(wordOf(value)) === holds || isOpen(value));
}

const wordOf = (value: Value): string => (value.kind === "text" ? value.value.toLowerCase() : "");
const isOpen = (value: Value): boolean => value.kind === "text" && value.origin === "default";

/** Whether two conditions ask the same and nothing meets both: what was chosen for one provider is not used for another. */
export function excludeEachOther(one: Guard, other: Guard): boolean {
  if (lastPart(one.name) !== lastPart(other.name)) return false;
  if (one.holds && other.holds) return !one.texts.some((text) => other.texts.includes(text));
  const [held, barred] = one.holds ? [one, other] : [other, one];
  return held.holds && held.texts.every((text) => barred.texts.includes(text));
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf(".") + 1).toLowerCase();
