import type { Value } from "../evaluate/values.ts";

/** A text as far as it is known, with a star for what is put in when the program runs. What the environment may change goes by its default. */
export function knownText(value: Value): string {
  if (value.kind === "text" || value.kind === "number") return String(value.value);
  if (value.kind !== "pattern") return "*";
  return value.parts
    .map((part) => part.filter(({ kind }) => kind !== "environment"))
    .map(([only, ...others]) => (only === undefined || others.length > 0 ? "*" : knownText(only)))
    .join("");
}
