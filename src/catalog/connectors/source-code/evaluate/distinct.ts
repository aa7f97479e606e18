import { MOST_VALUES } from "./evaluation.ts";
import type { Value } from "./values.ts";

/** The values without repeats, up to the most that are looked at. */
export function distinct(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  const result: Value[] = [];
  for (const value of values) {
    if (result.some((other) => isSame(other, value))) continue;
    result.push(value);
    if (result.length >= MOST_VALUES) break;
  }
  return result;
}

/** Whether two values say the same. They are compared as they are: a key of each would copy every text. */
function isSame(one: Value, other: Value): boolean {
  switch (one.kind) {
    case "text":
      return (
        other.kind === "text" &&
        one.place.line === other.place.line &&
        one.place.module.path === other.place.module.path &&
        one.value === other.value
      );
    case "symbol":
      return other.kind === "symbol" && one.path === other.path && one.receiver?.call.id === other.receiver?.call.id;
    case "instance":
      return (
        other.kind === "instance" &&
        one.call.id === other.call.id &&
        one.context.module.path === other.context.module.path &&
        one.path === other.path
      );
    case "environment":
      return other.kind === "environment" && one.name === other.name;
    case "number":
    case "boolean":
      return other.kind === one.kind && String(other.value) === String(one.value);
    case "none":
      return other.kind === "none";
    default:
      return false;
  }
}
