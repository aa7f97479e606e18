import type { Links } from "./evaluation.ts";
import type { Context, Value } from "./values.ts";

/** The text that a constant of a library stands for; any other value as it is. */
export function constantOf(
  links: Links,
  value: Value,
  line: number | undefined,
  { module }: Pick<Context, "module">,
): Value {
  if (value.kind !== "symbol" || line === undefined) return value;
  const text = links.constant(module.ir.language, value.path);
  return text === undefined ? value : { kind: "text", value: text, place: { module, line }, origin: "literal" };
}
