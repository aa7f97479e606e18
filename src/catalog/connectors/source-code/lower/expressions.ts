import { type DictExpression, type Expression, type Keyword, UNKNOWN } from "../ir.ts";

/** The expressions joined into one choice; nested choices are flattened. */
export function either(options: readonly Expression[]): Expression {
  const flat = options
    .flatMap((option) => (option.kind === "either" ? option.options : [option]))
    .filter((option) => option.kind !== "unknown");
  if (flat.length === 0) return UNKNOWN;
  return flat.length === 1 ? (flat[0] as Expression) : { kind: "either", options: flat };
}

/** Joins text pieces: all literal → one string, else a template. */
export function template(parts: readonly Expression[], line: number): Expression {
  const flat = parts.flatMap((part) => (part.kind === "template" ? part.parts : [part]));
  return flat.every((part) => part.kind === "string")
    ? { kind: "string", value: flat.map((part) => part.value).join(""), line }
    : { kind: "template", parts: flat, line };
}

/**
 * `this`. A new one for each place: what an expression means is remembered by the expression, and it is another object in every
 * class.
 */
export const thisObject = (): Expression => ({ kind: "name", name: "this" });

export const isText = (item: Expression): boolean => item.kind === "string" || item.kind === "template";

/** A declared but unassigned name: an instance of its type, as far as the type is known. */
export const typed = (type: Expression): Expression => ({
  kind: "call",
  callee: type,
  positional: [],
  keywords: [],
  spreads: [],
  line: 0,
  endLine: 0,
  id: -1,
});

/** The element of a value at a position; any of them without one. */
export const element = (object: Expression, position?: number): Expression => ({
  kind: "index",
  object,
  key: position === undefined ? UNKNOWN : { kind: "number", value: position },
});

/** A dictionary of known keys alone. */
export const dictOf = (entries: readonly Keyword[], line: number): DictExpression => ({
  kind: "dict",
  entries,
  spreads: [],
  computed: [],
  line,
});
