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
  // Java may write a constant with its whole package and import nothing.
  const path = module.ir.language === "java" ? value.path.replace(/^\?/, "") : value.path;
  const text = links.constant(module.ir.language, path);
  return text === undefined ? value : { kind: "text", value: text, place: { module, line }, origin: "literal" };
}
