import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { either, isText, template } from "../expressions.ts";
import { noteItems } from "../literals.ts";
import { childOf, childrenOf, field, lastLine } from "../tree.ts";
import type { Form, Walk } from "../walk.ts";
import { assign } from "./bindings.ts";
import { argumentsOf, lowerChain, lowerConfiguring } from "./chains.ts";
import { lowerAnonymousClass } from "./classes.ts";
import { lowerLambda } from "./functions.ts";
import { lowerName } from "./names.ts";
import { stringValue } from "./text.ts";
import { lowerType } from "./types.ts";

/** How to lower each kind of expression; `undefined` for one whose value says nothing. */
export const formOf = (type: string): Form<Expression> | undefined => FORMS.get(type);

const last: Form<Expression> = (walk, node, scope) => walk.expression(node.children.at(-1), scope);

const string: Form<Expression> = ({ builder }, node) => builder.string(stringValue(builder, node), node.line);

const number: Form<Expression> = ({ builder }, node) => ({
  kind: "number",
  value: Number(builder.slice(node).replace(/_|[lLfFdD]$/g, "")),
});

const member: Form<Expression> = (walk, node, scope) => ({
  kind: "member",
  object: walk.expression(field(node, "object"), scope),
  name: walk.builder.slice(field(node, "field") ?? node),
  line: node.line,
});

/** `Assistant.class` stands for the class. */
const classLiteral: Form<Expression> = ({ builder }, node) => lowerType(builder, node.children[0]);

const creation: Form<Expression> = (walk, node, scope) => {
  const type = lowerType(walk.builder, field(node, "type"));
  const body = childOf(node, "class_body");
  const callee = body === undefined ? type : lowerAnonymousClass(walk, node, body, type, scope);
  const positional = argumentsOf(node).map((item) => walk.expression(item, scope));
  const lines = { line: node.line, endLine: lastLine(node) };
  return walk.builder.call(scope, { callee, positional, keywords: [], spreads: [], ...lines });
};

const list: Form<Expression> = (walk, node, scope) => {
  const items = node.children.map((child) => walk.expression(child, scope));
  noteItems(walk.builder, items);
  return { kind: "list", items, line: node.line };
};

const binary: Form<Expression> = (walk, node, scope) => {
  const [left, right] = [field(node, "left"), field(node, "right")];
  const [a, b] = [walk.expression(left, scope), walk.expression(right, scope)];
  const isSum = left !== undefined && right !== undefined && operatorBetween(walk, left, right) === "+";
  return isSum && (isText(a) || isText(b)) ? template([a, b], node.line) : UNKNOWN;
};

const operatorBetween = ({ builder }: Walk, left: SyntaxNode, right: SyntaxNode): string =>
  builder.slice({ start: left.end, end: right.start }).trim();

const ternary: Form<Expression> = (walk, node, scope) => {
  walk.expression(field(node, "condition"), scope);
  return either(["consequence", "alternative"].map((branch) => walk.expression(field(node, branch), scope)));
};

/** A switch gives what one of its rules gives. */
const switched: Form<Expression> = (walk, node, scope) => {
  const results = (field(node, "body")?.children ?? []).flatMap((rule) => {
    const [result] = childrenOf(rule, "expression_statement");
    if (rule.type === "switch_rule" && result !== undefined) return [walk.expression(result.children[0], scope)];
    walk.statements(rule.children, scope);
    return [];
  });
  return either(results);
};

const assignment: Form<Expression> = (walk, node, scope) => {
  const value = walk.expression(field(node, "right"), scope);
  assign(walk, field(node, "left"), value, scope);
  return value;
};

const lambda: Form<Expression> = (walk, node, scope) =>
  lowerConfiguring(walk, node, scope) ?? { kind: "function", id: lowerLambda(walk, node, scope) };

/** `this::search` stands for the method. */
const reference: Form<Expression> = (walk, node, scope) => {
  const [object, method] = node.children;
  return object === undefined || method === undefined
    ? UNKNOWN
    : { kind: "member", object: walk.expression(object, scope), name: walk.builder.slice(method) };
};

const FORMS: ReadonlyMap<string, Form<Expression>> = new Map<string, Form<Expression>>([
  ["parenthesized_expression", last],
  ["expression_statement", (walk, node, scope) => walk.expression(node.children[0], scope)],
  ["cast_expression", (walk, node, scope) => walk.expression(field(node, "value"), scope)],
  ["string_literal", string],
  ["decimal_integer_literal", number],
  ["decimal_floating_point_literal", number],
  ["true", () => ({ kind: "boolean", value: true })],
  ["false", () => ({ kind: "boolean", value: false })],
  ["null_literal", () => ({ kind: "none" })],
  ["identifier", ({ builder }, node, scope) => lowerName(builder, builder.slice(node), scope)],
  ["type_identifier", ({ builder }, node) => lowerType(builder, node)],
  ["scoped_type_identifier", ({ builder }, node) => lowerType(builder, node)],
  ["this", () => ({ kind: "name", name: "this" })],
  ["super", () => ({ kind: "name", name: "super" })],
  ["field_access", member],
  [
    "array_access",
    (walk, node, scope) => ({
      kind: "index",
      object: walk.expression(field(node, "array"), scope),
      key: walk.expression(field(node, "index"), scope),
    }),
  ],
  ["method_invocation", lowerChain],
  ["object_creation_expression", creation],
  ["array_initializer", list],
  ["element_value_array_initializer", list],
  ["array_creation_expression", (walk, node, scope) => walk.expression(field(node, "value"), scope)],
  ["class_literal", classLiteral],
  ["binary_expression", binary],
  ["ternary_expression", ternary],
  ["switch_expression", switched],
  ["assignment_expression", assignment],
  ["lambda_expression", lambda],
  ["method_reference", reference],
]);
