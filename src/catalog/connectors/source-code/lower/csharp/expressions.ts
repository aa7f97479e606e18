import { type Expression, UNKNOWN } from "../../ir.ts";
import { either, isText, template } from "../expressions.ts";
import { childOf, childrenOf, field } from "../tree.ts";
import type { Form } from "../walk.ts";
import { lowerAssignment } from "./bindings.ts";
import { call, lowerCall, lowerItems, lowerNew } from "./calls.ts";
import { lowerFunction } from "./functions.ts";
import { lowerInterpolated, stringValue } from "./text.ts";
import { lowerType } from "./types.ts";

/** How to lower each kind of expression; `undefined` for one whose value says nothing. */
export const formOf = (type: string): Form<Expression> | undefined => FORMS.get(type);

const inner: Form<Expression> = (walk, node, scope) =>
  walk.expression(
    node.children.find((child) => child.type !== "comment"),
    scope,
  );

const name: Form<Expression> = ({ builder }, node) => ({ kind: "name", name: builder.slice(node), line: node.line });

const string: Form<Expression> = ({ builder }, node) => builder.string(stringValue(builder, node), node.line);

const number: Form<Expression> = ({ builder }, node) => ({
  kind: "number",
  value: Number(builder.slice(node).replace(/_|(?<![fdmlu])[fdmlu]+$/gi, "")),
});

const member: Form<Expression> = (walk, node, scope) => {
  const object = field(node, "expression");
  const named = lowerType(walk.builder, field(node, "name"));
  return {
    kind: "member",
    // The grammar leaves `this` and `base` without a node of their own.
    object: object === undefined ? { kind: "name", name: "this" } : walk.expression(object, scope),
    name: named.kind === "name" ? named.name : walk.builder.slice(field(node, "name") ?? node),
    line: node.line,
  };
};

const conditionalAccess: Form<Expression> = (walk, node, scope) => {
  const object = walk.expression(field(node, "condition"), scope);
  const binding = childOf(node, "member_binding_expression");
  const key = binding === undefined ? undefined : field(binding, "name");
  return key === undefined ? UNKNOWN : { kind: "member", object, name: walk.builder.slice(key), line: node.line };
};

const subscript: Form<Expression> = (walk, node, scope) => ({
  kind: "index",
  object: walk.expression(field(node, "expression"), scope),
  key: walk.expression(field(node, "subscript")?.children[0]?.children[0], scope),
});

const conditional: Form<Expression> = (walk, node, scope) => {
  walk.expression(field(node, "condition"), scope);
  return either(["consequence", "alternative"].map((branch) => walk.expression(field(node, branch), scope)));
};

const choice: Form<Expression> = (walk, node, scope) =>
  either(childrenOf(node, "switch_expression_arm").map((arm) => walk.expression(arm.children.at(-1), scope)));

const binary: Form<Expression> = (walk, node, scope) => {
  const [left, right] = [field(node, "left"), field(node, "right")];
  const [a, b] = [walk.expression(left, scope), walk.expression(right, scope)];
  const sign = left && right ? walk.builder.slice({ start: left.end, end: right.start }).trim() : "";
  if (sign === "??") return either([a, b]);
  return sign === "+" && (isText(a) || isText(b)) ? template([a, b], node.line) : UNKNOWN;
};

const FORMS: ReadonlyMap<string, Form<Expression>> = new Map<string, Form<Expression>>([
  ["parenthesized_expression", inner],
  ["await_expression", inner],
  ["postfix_unary_expression", inner],
  ["as_expression", (walk, node, scope) => walk.expression(field(node, "left"), scope)],
  ["cast_expression", (walk, node, scope) => walk.expression(field(node, "value"), scope)],
  ["identifier", name],
  ["this", () => ({ kind: "name", name: "this" })],
  ["generic_name", (walk, node) => lowerType(walk.builder, node)],
  ["qualified_name", (walk, node) => lowerType(walk.builder, node)],
  ["string_literal", string],
  ["verbatim_string_literal", string],
  ["raw_string_literal", string],
  ["interpolated_string_expression", lowerInterpolated],
  ["integer_literal", number],
  ["real_literal", number],
  ["boolean_literal", ({ builder }, node) => ({ kind: "boolean", value: builder.slice(node) === "true" })],
  ["null_literal", () => ({ kind: "none" })],
  ["member_access_expression", member],
  ["conditional_access_expression", conditionalAccess],
  ["element_access_expression", subscript],
  ["invocation_expression", lowerCall],
  ["object_creation_expression", lowerNew],
  ["implicit_object_creation_expression", (walk, node, scope) => call(walk, node, UNKNOWN, scope)],
  [
    "array_creation_expression",
    (walk, node, scope) => lowerItems(walk, childOf(node, "initializer_expression") ?? node, scope),
  ],
  [
    "implicit_array_creation_expression",
    (walk, node, scope) => lowerItems(walk, childOf(node, "initializer_expression") ?? node, scope),
  ],
  ["initializer_expression", lowerItems],
  ["element_binding_expression", lowerItems],
  ["collection_expression", lowerItems],
  ["conditional_expression", conditional],
  ["switch_expression", choice],
  ["binary_expression", binary],
  ["assignment_expression", lowerAssignment],
  ["lambda_expression", (walk, node, scope) => ({ kind: "function", id: lowerFunction(walk, node, scope, null) })],
  [
    "anonymous_method_expression",
    (walk, node, scope) => ({ kind: "function", id: lowerFunction(walk, node, scope, null) }),
  ],
]);
