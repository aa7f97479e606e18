import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { either, element, isText, template } from "../expressions.ts";
import { childrenOf, field } from "../tree.ts";
import type { Form, Walk } from "../walk.ts";
import { assign } from "./bindings.ts";
import { lowerCall } from "./calls.ts";
import { lowerDictionary } from "./dictionaries.ts";
import { lowerFunction } from "./functions.ts";
import { lowerConcatenated, lowerString } from "./strings.ts";

/** How to lower each kind of expression; `undefined` for one whose value says nothing. */
export const formOf = (type: string): Form<Expression> | undefined => FORMS.get(type);

/** Lowers all expressions in a node. */
export const lowerAll = (walk: Walk, node: SyntaxNode, scope: number): Expression[] =>
  node.children.filter((child) => child.type !== "comment").map((child) => walk.expression(child, scope));

const name: Form<Expression> = ({ builder }, node) => ({
  kind: "name",
  name: builder.slice(node),
  line: node.line,
});

const number: Form<Expression> = ({ builder }, node) => ({
  kind: "number",
  value: Number(builder.slice(node).replaceAll("_", "")),
});

const boolean: Form<Expression> = (_, node) => ({ kind: "boolean", value: node.type === "true" });

const attribute: Form<Expression> = (walk, node, scope) => ({
  kind: "member",
  object: walk.expression(field(node, "object"), scope),
  name: walk.builder.slice(field(node, "attribute") ?? node),
});

const subscript: Form<Expression> = (walk, node, scope) => ({
  kind: "index",
  object: walk.expression(field(node, "value"), scope),
  key: walk.expression(field(node, "subscript"), scope),
});

const list: Form<Expression> = (walk, node, scope) => ({
  kind: "list",
  items: lowerAll(walk, node, scope),
  line: node.line,
});

/** `a or b`, and wrappers: one part stands for itself, several are alternatives. */
const any: Form<Expression> = (walk, node, scope) => either(lowerAll(walk, node, scope));

const inner: Form<Expression> = (walk, node, scope) =>
  node.children.length === 1 ? walk.expression(node.children[0], scope) : any(walk, node, scope);

const conditional: Form<Expression> = (walk, node, scope) => {
  const [then, , otherwise] = lowerAll(walk, node, scope);
  return either([then ?? UNKNOWN, otherwise ?? UNKNOWN]);
};

const lambda: Form<Expression> = (walk, node, scope) => ({
  kind: "function",
  id: lowerFunction(walk, node, scope, []),
});

const named: Form<Expression> = (walk, node, scope) => {
  const value = walk.expression(field(node, "value"), scope);
  assign(walk, field(node, "name"), value, scope);
  return value;
};

const binary: Form<Expression> = (walk, node, scope) => {
  const left = field(node, "left");
  const right = field(node, "right");
  const [a, b] = [walk.expression(left, scope), walk.expression(right, scope)];
  const operator =
    left === undefined || right === undefined ? "" : walk.builder.slice({ start: left.end, end: right.start }).trim();
  if (operator === "/" && left !== undefined && (isText(b) || isJoin(a))) return joinPath(walk, a, b, left.line, scope);
  if ((operator === "+" || operator === "%") && (isText(a) || isText(b))) return template([a, b], node.line);
  if (operator === "+" && a.kind === "list" && b.kind === "list")
    return { kind: "list", items: [...a.items, ...b.items], line: node.line };
  return either([a, b]);
};

/** `folder / "name"` is `folder.joinpath("name")`; with a text on the right nothing else can be meant. */
const joinPath = ({ builder }: Walk, folder: Expression, part: Expression, line: number, scope: number): Expression =>
  builder.call(scope, {
    callee: { kind: "member", object: folder, name: "joinpath" },
    positional: [part],
    keywords: [],
    spreads: [],
    line,
    endLine: line,
  });

const isJoin = (expression: Expression): boolean =>
  expression.kind === "call" && expression.callee.kind === "member" && expression.callee.name === "joinpath";

const comprehension: Form<Expression> = (walk, node, scope) => {
  const { builder } = walk;
  const inside = builder.scope(scope, builder.scopes[scope]?.functionId ?? null, null);
  for (const clause of childrenOf(node, "for_in_clause"))
    assign(walk, field(clause, "left"), element(walk.expression(field(clause, "right"), scope)), inside);
  return { kind: "list", items: [walk.expression(field(node, "body"), inside)], line: node.line };
};

const FORMS: ReadonlyMap<string, Form<Expression>> = new Map<string, Form<Expression>>([
  ["string", lowerString],
  ["concatenated_string", lowerConcatenated],
  ["integer", number],
  ["float", number],
  ["true", boolean],
  ["false", boolean],
  ["none", () => ({ kind: "none" })],
  ["identifier", name],
  ["attribute", attribute],
  ["subscript", subscript],
  ["call", lowerCall],
  ["list", list],
  ["tuple", list],
  ["set", list],
  ["dictionary", lowerDictionary],
  ["boolean_operator", any],
  ["conditional_expression", conditional],
  ["binary_operator", binary],
  ["lambda", lambda],
  ["named_expression", named],
  ["list_comprehension", comprehension],
  ["generator_expression", comprehension],
  ["set_comprehension", comprehension],
  ["await", inner],
  ["parenthesized_expression", inner],
  ["type", inner],
  ["list_splat", inner],
  ["dictionary_splat", inner],
  ["interpolation", inner],
  ["expression_list", list],
]);
