import { MOST_VALUES } from "./evaluation.ts";
import type { Value } from "./values.ts";

/** The values without repeats, up to the most that are looked at. */
export function distinct(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  const result: Value[] = [];
  for (const value of values) {
    const key = keyOf(value);
    if (key !== undefined && seen.has(key)) continue;
    if (key !== undefined) seen.add(key);
    result.push(value);
    if (result.length >= MOST_VALUES) break;
  }
  return result;
}

function keyOf(value: Value): string | undefined {
  switch (value.kind) {
    case "text":
      return `t${value.value}\0${value.place.module.path}\0${value.place.line}`;
    case "symbol":
      return `s${value.path}\0${value.receiver?.call.id ?? ""}`;
    case "instance":
      return `i${value.path}\0${value.context.module.path}\0${value.call.id}`;
    case "environment":
      return `e${value.name}`;
    case "number":
    case "boolean":
      return `n${value.value}`;
    case "none":
      return "0";
    default:
      return undefined;
  }
}
