import { type Expression, UNKNOWN } from "../../ir.ts";
import { isText, template } from "../expressions.ts";
import { field } from "../tree.ts";
import type { Form } from "../walk.ts";
import { lowerCall } from "./calls.ts";
import { lowerFunction } from "./functions.ts";
import { lowerComposite } from "./literals.ts";
import { stringValue } from "./text.ts";
import { lowerType } from "./types.ts";

/** How to lower each kind of expression; `undefined` for one whose value says nothing. */
export const formOf = (type: string): Form<Expression> | undefined => FORMS.get(type);

const inner: Form<Expression> = (walk, node, scope) =>
  walk.expression(
    node.children.find((child) => child.type !== "comment"),
    scope,
  );

const operand: Form<Expression> = (walk, node, scope) => walk.expression(field(node, "operand"), scope);

const name: Form<Expression> = ({ builder }, node) => ({ kind: "name", name: builder.slice(node), line: node.line });

const string: Form<Expression> = ({ builder }, node) => builder.string(stringValue(builder, node), node.line);

const number: Form<Expression> = ({ builder }, node) => ({
  kind: "number",
  value: Number(builder.slice(node).replaceAll("_", "")),
});

const member: Form<Expression> = (walk, node, scope) => ({
  kind: "member",
  object: walk.expression(field(node, "operand"), scope),
  name: walk.builder.slice(field(node, "field") ?? node),
  line: node.line,
});

const subscript: Form<Expression> = (walk, node, scope) => ({
  kind: "index",
  object: walk.expression(field(node, "operand"), scope),
  key: walk.expression(field(node, "index"), scope),
});

const binary: Form<Expression> = (walk, node, scope) => {
  const [left, right] = [field(node, "left"), field(node, "right")];
  const [a, b] = [walk.expression(left, scope), walk.expression(right, scope)];
  const sign = left && right ? walk.builder.slice({ start: left.end, end: right.start }).trim() : "";
  return sign === "+" && (isText(a) || isText(b)) ? template([a, b], node.line) : UNKNOWN;
};

const FORMS: ReadonlyMap<string, Form<Expression>> = new Map<string, Form<Expression>>([
  ["parenthesized_expression", inner],
  ["expression_list", inner],
  ["literal_element", inner],
  ["unary_expression", operand],
  ["type_conversion_expression", operand],
  ["type_assertion_expression", operand],
  ["slice_expression", operand],
  ["identifier", name],
  ["interpreted_string_literal", string],
  ["raw_string_literal", string],
  ["int_literal", number],
  ["float_literal", number],
  ["true", () => ({ kind: "boolean", value: true })],
  ["false", () => ({ kind: "boolean", value: false })],
  ["nil", () => ({ kind: "none" })],
  ["selector_expression", member],
  ["index_expression", subscript],
  ["binary_expression", binary],
  ["call_expression", lowerCall],
  ["composite_literal", lowerComposite],
  ["func_literal", (walk, node, scope) => ({ kind: "function", id: lowerFunction(walk, node, scope) })],
  ["type_identifier", (walk, node) => lowerType(walk, node)],
  ["qualified_type", (walk, node) => lowerType(walk, node)],
  ["generic_type", (walk, node) => lowerType(walk, node)],
]);
