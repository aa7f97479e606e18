import type { SyntaxNode } from "../../../../domain/syntax.ts";
import { type Entry, type Expression, literal, unknown } from "../declaration.ts";

/** Lowers a node of HCL's expression grammar. What has no plain meaning (loops, splats over unknown lists) is unknown, with its text. */
export function lowerExpression(node: SyntaxNode, text: string): Expression {
  const lower = LOWER[node.type];
  return lower === undefined ? unknown(sourceOf(node, text)) : lower(node, text);
}

const sourceOf = (node: SyntaxNode, text: string): string =>
  text.slice(node.start, Math.min(node.end, node.start + 80)).replace(/\s+/g, " ");

const childOf = (node: SyntaxNode, ...types: string[]): SyntaxNode | undefined =>
  node.children.find((child) => types.includes(child.type));

const LOWER: { readonly [type: string]: (node: SyntaxNode, text: string) => Expression } = {
  expression: lowerTerms,
  literal_value: (node, text) => {
    const [child] = node.children;
    return child === undefined ? literal(null) : lowerExpression(child, text);
  },
  string_lit: (node, text) => literal(stringOf(node, text)),
  bool_lit: (node, text) => literal(text.slice(node.start, node.end) === "true"),
  numeric_lit: (node, text) => literal(Number(text.slice(node.start, node.end))),
  null_lit: () => literal(null),
  template_expr: (node, text) => lowerExpression(node.children[0] ?? node, text),
  quoted_template: lowerTemplate,
  heredoc_template: lowerTemplate,
  template_interpolation: (node, text) => {
    const inner = childOf(node, "expression");
    return inner === undefined ? unknown(sourceOf(node, text)) : lowerExpression(inner, text);
  },
  collection_value: (node, text) => lowerExpression(node.children[0] ?? node, text),
  tuple: (node, text) => ({
    is: "list",
    items: node.children.filter((child) => child.type === "expression").map((child) => lowerExpression(child, text)),
  }),
  object: (node, text) => ({
    is: "object",
    entries: node.children.filter((child) => child.type === "object_elem").map((child) => lowerElement(child, text)),
  }),
  function_call: (node, text) => ({
    is: "call",
    name: textOf(childOf(node, "identifier"), text),
    args: (childOf(node, "function_arguments")?.children ?? []).map((child) => lowerExpression(child, text)),
  }),
  conditional: (node, text) => {
    const [when, met, otherwise] = node.children.map((child) => lowerExpression(child, text));
    return when && met && otherwise ? { is: "choice", when, met, otherwise } : unknown(sourceOf(node, text));
  },
  operation: lowerOperation,
  for_expr: (node, text) =>
    node.children[0] === undefined ? unknown(sourceOf(node, text)) : lowerLoop(node.children[0], text),
};

/** `[for v in list : body]`, `{for k, v in map : key => body if condition}`. */
function lowerLoop(node: SyntaxNode, text: string): Expression {
  const intro = childOf(node, "for_intro");
  const names = (intro?.children ?? [])
    .filter((child) => child.type === "identifier")
    .map((child) => textOf(child, text));
  const over = intro && childOf(intro, "expression");
  const bodies = node.children.filter((child) => child.type === "expression");
  const condition = childOf(node, "for_cond");
  const when = condition && childOf(condition, "expression");
  const isMap = node.type === "for_object_expr";
  const [first, second] = bodies;
  const body = isMap ? second : first;
  if (over === undefined || body === undefined || first === undefined) return unknown(sourceOf(node, text));
  const [key, value] = names.length > 1 ? names : [undefined, names[0]];
  return {
    is: "for",
    over: lowerExpression(over, text),
    names: { ...(key !== undefined && { key }), ...(value !== undefined && { value }) },
    body: lowerExpression(body, text),
    ...(isMap && { key: lowerExpression(first, text) }),
    ...(when !== undefined && { when: lowerExpression(when, text) }),
  };
}

const textOf = (node: SyntaxNode | undefined, text: string): string =>
  node === undefined ? "" : text.slice(node.start, node.end);

/** Text of a string literal with the usual escapes undone. */
export function stringOf(node: SyntaxNode, text: string): string {
  const inner = node.children
    .filter((child) => child.type === "template_literal")
    .map((child) => text.slice(child.start, child.end))
    .join("");
  return unescaped(inner);
}

const unescaped = (inner: string): string =>
  inner.replace(/\\([nrt"\\])|\$\$\{|%%\{/g, (whole, letter: string | undefined) =>
    letter === undefined ? whole.slice(1) : ({ n: "\n", r: "\r", t: "\t" }[letter] ?? letter),
  );

/** An expression is a term followed by what is taken from it: `.name`, `[0]`, `[*]`. */
const lowerTermsOf = (terms: readonly SyntaxNode[], text: string): Expression => {
  const [first, ...rest] = terms;
  const last = terms.at(-1);
  if (first === undefined || last === undefined) return unknown("nothing");
  const source = (): Expression =>
    unknown(text.slice(first.start, Math.min(last.end, first.start + 80)).replace(/\s+/g, " "));
  if (first.type !== "variable_expr") return rest.length === 0 ? lowerExpression(first, text) : source();
  const names = [textOf(first, text)];
  for (const step of rest) {
    if (step.type === "get_attr") names.push(textOf(step.children[0], text));
    else if (step.type === "splat") names.push(...splatNames(step, text));
    else if (step.type === "index") {
      const key = indexOf(step, text);
      if (key === undefined) return source();
      names.push(key);
    } else return source();
  }
  return { is: "reference", names };
};

function lowerTerms(node: SyntaxNode, text: string): Expression {
  return node.children.length === 0 ? unknown(sourceOf(node, text)) : lowerTermsOf(node.children, text);
}

const splatNames = (node: SyntaxNode, text: string): string[] =>
  (node.children[0]?.children ?? [])
    .filter((child) => child.type === "get_attr")
    .map((child) => textOf(child.children[0], text));

/** A literal index or key; `count.index` and the like pick one of several equal resources and so change nothing. */
function indexOf(node: SyntaxNode, text: string): string | undefined {
  const [inner] = node.children;
  const key = inner?.children[0];
  if (key === undefined) return textOf(inner, text).replace(/^\./, "");
  const lowered = lowerExpression(key, text);
  if (lowered.is === "literal") return String(lowered.value);
  return lowered.is === "reference" && ["count", "each"].includes(lowered.names[0] ?? "") ? "*" : undefined;
}

function lowerTemplate(node: SyntaxNode, text: string): Expression {
  const parts = node.children.filter((child) =>
    ["template_literal", "template_interpolation", "template_directive"].includes(child.type),
  );
  const lowered = parts.map((part, index): Expression => {
    if (part.type === "template_literal") return literal(unescaped(text.slice(startOf(parts, index), part.end)));
    return lowerExpression(part, text);
  });
  if (lowered.length === 0) return literal("");
  return lowered.length === 1 ? (lowered[0] as Expression) : { is: "template", parts: lowered };
}

/** The grammar leaves white space between pieces out of them; it belongs to the text. */
const startOf = (parts: readonly SyntaxNode[], index: number): number =>
  index === 0 ? (parts[0] as SyntaxNode).start : Math.min((parts[index - 1] as SyntaxNode).end, parts[index]!.start);

function lowerElement(node: SyntaxNode, text: string): Entry {
  const [key, value] = node.children;
  const name = key === undefined ? unknown("no key") : lowerExpression(key, text);
  return {
    name: name.is === "literal" ? String(name.value) : name.is === "reference" ? name.names.join(".") : "",
    value: value === undefined ? unknown("no value") : lowerExpression(value, text),
    line: node.line,
    text: firstLineOf(node, text),
  };
}

/** The operands of an operation; the grammar leaves what is taken from a term beside it. */
function operandsOf(nodes: readonly SyntaxNode[]): SyntaxNode[][] {
  const operands: SyntaxNode[][] = [];
  for (const node of nodes) {
    if (["get_attr", "index", "splat"].includes(node.type) && operands.length > 0) operands.at(-1)?.push(node);
    else operands.push([node]);
  }
  return operands;
}

const OPERATORS: { readonly [sign: string]: string } = {
  "==": "equal",
  "!=": "unequal",
  "&&": "and",
  "||": "or",
  ">": "above",
  "<": "below",
  ">=": "at least",
  "<=": "at most",
};

/** Only what a configuration decides by itself: `!x`, `-1`, `a == b`. */
function lowerOperation(node: SyntaxNode, text: string): Expression {
  const [operation] = node.children;
  const [left, right] = operandsOf(operation?.children ?? []);
  if (left === undefined) return unknown(sourceOf(node, text));
  if (right === undefined) {
    const name = text.slice(node.start, node.end).startsWith("!") ? "not" : "negative";
    return { is: "call", name, args: [lowerTermsOf(left, text)] };
  }
  const sign = text.slice(left.at(-1)?.end ?? 0, right[0]?.start ?? 0).trim();
  const name = OPERATORS[sign];
  if (name === undefined) return unknown(sourceOf(node, text));
  return { is: "call", name, args: [lowerTermsOf(left, text), lowerTermsOf(right, text)] };
}

const LONGEST_LINE = 200;

/** The first line of what a node covers, as it is written. */
export const firstLineOf = (node: SyntaxNode, text: string): string =>
  text
    .slice(node.start, Math.min(node.end, node.start + LONGEST_LINE))
    .split("\n", 1)[0]
    ?.trimEnd() ?? "";
