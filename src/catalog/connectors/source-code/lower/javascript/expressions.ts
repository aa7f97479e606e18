import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { either, isText, template } from "../expressions.ts";
import { noteConditions } from "../guards.ts";
import { field } from "../tree.ts";
import type { Form, Walk } from "../walk.ts";
import { assign } from "./bindings.ts";
import { lowerCall } from "./calls.ts";
import { lowerClass } from "./classes.ts";
import { lowerFunction } from "./functions.ts";
import { lowerArray, lowerObject, lowerTemplate } from "./objects.ts";
import { stringValue } from "./text.ts";

/** How to lower each kind of expression; `undefined` for one whose value says nothing. */
export const formOf = (type: string): Form<Expression> | undefined => FORMS.get(type);

const inner: Form<Expression> = (walk, node, scope) =>
  walk.expression(
    node.children.find((child) => child.type !== "comment"),
    scope,
  );

const functionForm: Form<Expression> = (walk, node, scope) => ({
  kind: "function",
  id: lowerFunction(walk, node, scope, null),
});

const name: Form<Expression> = ({ builder }, node) => ({
  kind: "name",
  name: builder.slice(node),
  line: node.line,
});

const none: Form<Expression> = () => ({ kind: "none" });

const boolean: Form<Expression> = (_, node) => ({ kind: "boolean", value: node.type === "true" });

const number: Form<Expression> = ({ builder }, node) => ({
  kind: "number",
  value: Number(builder.slice(node).replaceAll("_", "")),
});

const string: Form<Expression> = ({ builder }, node) => builder.string(stringValue(builder, node), node.line);

const member: Form<Expression> = (walk, node, scope) => ({
  kind: "member",
  object: walk.expression(field(node, "object"), scope),
  name: walk.builder.slice(field(node, "property") ?? node),
});

const subscript: Form<Expression> = (walk, node, scope) => ({
  kind: "index",
  object: walk.expression(field(node, "object"), scope),
  key: walk.expression(field(node, "index"), scope),
});

const ternary: Form<Expression> = (walk, node, scope) => {
  noteConditions(walk.builder, node);
  walk.expression(field(node, "condition"), scope);
  return either(["consequence", "alternative"].map((branch) => walk.expression(field(node, branch), scope)));
};

const assignment: Form<Expression> = (walk, node, scope) => {
  const value = walk.expression(field(node, "right"), scope);
  assign(walk, field(node, "left"), value, scope);
  return value;
};

const binary: Form<Expression> = (walk, node, scope) => {
  const left = field(node, "left");
  const right = field(node, "right");
  const [a, b] = [walk.expression(left, scope), walk.expression(right, scope)];
  switch (operatorBetween(walk, left, right)) {
    case "||":
    case "??":
      return either([a, b]);
    case "&&":
      return b;
    case "+":
      return isText(a) || isText(b) ? template([a, b], node.line) : UNKNOWN;
    default:
      return UNKNOWN;
  }
};

const operatorBetween = ({ builder }: Walk, left: SyntaxNode | undefined, right: SyntaxNode | undefined): string =>
  left === undefined || right === undefined ? "" : builder.slice({ start: left.end, end: right.start }).trim();

const FORMS: ReadonlyMap<string, Form<Expression>> = new Map<string, Form<Expression>>([
  // What only matters to the type checker or to the event loop stands for its inside.
  ["parenthesized_expression", inner],
  ["as_expression", inner],
  ["satisfies_expression", inner],
  ["non_null_expression", inner],
  ["await_expression", inner],
  ["type_assertion", inner],
  ["expression_statement", inner],
  ["function_declaration", functionForm],
  ["generator_function_declaration", functionForm],
  ["function_expression", functionForm],
  ["function", functionForm],
  ["generator_function", functionForm],
  ["arrow_function", functionForm],
  ["method_definition", functionForm],
  ["class", (walk, node, scope) => ({ kind: "class", id: lowerClass(walk, node, scope) })],
  ["string", string],
  ["template_string", lowerTemplate],
  ["number", number],
  ["true", boolean],
  ["false", boolean],
  ["null", none],
  ["undefined", none],
  ["identifier", name],
  ["this", name],
  ["super", name],
  ["shorthand_property_identifier", name],
  ["member_expression", member],
  ["subscript_expression", subscript],
  ["call_expression", lowerCall],
  ["new_expression", lowerCall],
  ["array", lowerArray],
  ["object", lowerObject],
  ["ternary_expression", ternary],
  ["binary_expression", binary],
  ["assignment_expression", assignment],
  ["augmented_assignment_expression", assignment],
  ["sequence_expression", (walk, node, scope) => walk.expression(node.children.at(-1), scope)],
]);
