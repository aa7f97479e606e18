import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { either, isText, template } from "../expressions.ts";
import { lowerName } from "../java/names.ts";
import { childOf, field } from "../tree.ts";
import type { Form, Walk } from "../walk.ts";
import { lowerCall } from "./calls.ts";
import { lowerClass } from "./classes.ts";
import { lowerFunction, lowerLambda } from "./functions.ts";
import { lowerString } from "./text.ts";
import { lowerType } from "./types.ts";

/** How to lower each kind of expression; `undefined` for one whose value says nothing. */
export const formOf = (type: string): Form<Expression> | undefined => FORMS.get(type);

const last: Form<Expression> = (walk, node, scope) => walk.expression(node.children.at(-1), scope);
const first: Form<Expression> = (walk, node, scope) => walk.expression(node.children[0], scope);

const number: Form<Expression> = ({ builder }, node) => ({
  kind: "number",
  value: Number.parseFloat(builder.slice(node).replaceAll("_", "")),
});

/** `a.b`, `a?.b`; `A::class` stands for the class. */
const member: Form<Expression> = (walk, node, scope) => {
  const object = walk.expression(node.children[0], scope);
  const name = node.children.at(-1);
  if (name === undefined || name === node.children[0]) return object;
  const written = walk.builder.slice(name);
  return written === "class" || isClassOf(walk, node.children[0], written)
    ? object
    : { kind: "member", object, name: written, line: name.line };
};

/** `Assistant::class.java` is the class that Java knows. */
const isClassOf = (walk: Walk, object: SyntaxNode | undefined, name: string): boolean =>
  /^(?:java|javaObjectType|kotlin)$/.test(name) &&
  object !== undefined &&
  walk.builder.slice(object).endsWith("::class");

const binary: Form<Expression> = (walk, node, scope) => {
  const [left, right] = [field(node, "left"), field(node, "right")];
  const [a, b] = [walk.expression(left, scope), walk.expression(right, scope)];
  const operator = left === undefined || right === undefined ? "" : between(walk, left, right);
  if (operator === "?:") return either([a, b]);
  return operator === "+" && (isText(a) || isText(b)) ? template([a, b], node.line) : UNKNOWN;
};

const between = ({ builder }: Walk, left: SyntaxNode, right: SyntaxNode): string =>
  builder.slice({ start: left.end, end: right.start }).trim();

/** `a to b` is a pair. */
const infix: Form<Expression> = (walk, node, scope) => {
  const [left, operator, right] = node.children;
  const items = [walk.expression(left, scope), walk.expression(right, scope)];
  const isPair = operator !== undefined && walk.builder.slice(operator) === "to";
  return isPair ? { kind: "list", items, line: node.line } : UNKNOWN;
};

const conditional: Form<Expression> = (walk, node, scope) => {
  const results: Expression[] = [];
  walk.builder.branch(() => {
    for (const child of node.children) {
      const value = walk.expression(child, scope);
      if (child.field !== "condition") results.push(value);
    }
  });
  return either(results);
};

/** A `when` gives what one of its entries gives. */
const when: Form<Expression> = (walk, node, scope) => {
  const results: Expression[] = [];
  walk.builder.branch(() => {
    for (const entry of node.children) {
      if (entry.type !== "when_entry") walk.expression(entry, scope);
      else
        for (const child of entry.children) {
          const value = walk.expression(child, scope);
          if (child === entry.children.at(-1)) results.push(value);
        }
    }
  });
  return either(results);
};

/** A block gives what its last expression gives. */
const block: Form<Expression> = (walk, node, scope) => {
  const value = node.children.at(-1);
  walk.statements(node.children.slice(0, -1), scope);
  if (value === undefined) return UNKNOWN;
  if (formOf(value.type) !== undefined) return walk.expression(value, scope);
  walk.statements([value], scope);
  return UNKNOWN;
};

const tried: Form<Expression> = (walk, node, scope) => {
  const [body, ...others] = node.children.map((child) =>
    walk.expression(child.type === "block" ? child : childOf(child, "block"), scope),
  );
  return either([body ?? UNKNOWN, ...others]);
};

/** `::search`, `this::search` */
const reference: Form<Expression> = (walk, node, scope) => {
  const [object, method] = node.children;
  if (object === undefined) return UNKNOWN;
  if (method === undefined) return walk.expression(object, scope);
  const name = walk.builder.slice(method);
  return name === "class"
    ? walk.expression(object, scope)
    : { kind: "member", object: walk.expression(object, scope), name };
};

const FORMS: ReadonlyMap<string, Form<Expression>> = new Map<string, Form<Expression>>([
  ["string_literal", lowerString],
  ["multiline_string_literal", lowerString],
  ["number_literal", number],
  ["float_literal", number],
  [
    "identifier",
    ({ builder }, node, scope) => name(builder.slice(node)) ?? lowerName(builder, builder.slice(node), scope),
  ],
  ["this_expression", () => ({ kind: "name", name: "this" })],
  ["super_expression", () => ({ kind: "name", name: "super" })],
  ["user_type", ({ builder }, node) => lowerType(builder, node)],
  ["navigation_expression", member],
  ["call_expression", lowerCall],
  ["value_argument", last],
  ["parenthesized_expression", last],
  ["unary_expression", first],
  ["as_expression", first],
  ["spread_expression", last],
  ["annotated_expression", last],
  ["binary_expression", binary],
  ["infix_expression", infix],
  [
    "index_expression",
    (walk, node, scope) => ({
      kind: "index",
      object: walk.expression(node.children[0], scope),
      key: walk.expression(node.children[1], scope),
    }),
  ],
  ["if_expression", conditional],
  ["when_expression", when],
  ["try_expression", tried],
  ["block", block],
  ["lambda_literal", (walk, node, scope) => ({ kind: "function", id: lowerLambda(walk, node, scope) })],
  ["annotated_lambda", (walk, node, scope) => ({ kind: "function", id: lowerLambda(walk, node, scope) })],
  [
    "anonymous_function",
    (walk, node, scope) => {
      lowerFunction(walk, node, scope, null);
      return { kind: "function", id: walk.builder.functions.length - 1 };
    },
  ],
  ["object_literal", (walk, node, scope) => ({ kind: "class", id: lowerClass(walk, node, scope) })],
  ["callable_reference", reference],
]);

const LITERALS: { readonly [name: string]: Expression } = {
  true: { kind: "boolean", value: true },
  false: { kind: "boolean", value: false },
  null: { kind: "none" },
};
const name = (written: string): Expression | undefined =>
  Object.hasOwn(LITERALS, written) ? LITERALS[written] : undefined;
