import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, type Keyword, UNKNOWN } from "../../ir.ts";
import { either, element, template } from "../expressions.ts";
import { noteEntry, noteItems, noteLiterals } from "../literals.ts";
import { noteShape } from "../shapes.ts";
import { field } from "../tree.ts";
import type { Form, Walk } from "../walk.ts";
import { lowerFunctionCall, lowerMethodCall, lowerName, lowerNew } from "./calls.ts";
import { lowerClass, lowerFunction, variableName } from "./classes.ts";
import { lowerNamespace, lowerUse } from "./imports.ts";
import { lowerHeredoc, lowerPlainText, lowerText } from "./texts.ts";

/** How to lower each kind of node; `undefined` for one that means nothing itself. */
export const formOf = (type: string): Form<Expression> | undefined => FORMS.get(type);

const inner: Form<Expression> = (walk, node, scope) => walk.expression(node.children.at(-1), scope);

const variable: Form<Expression> = ({ builder }, node) => ({
  kind: "name",
  name: variableName(builder.slice(node)),
});

const member: Form<Expression> = (walk, node, scope) => ({
  kind: "member",
  object: walk.expression(field(node, "object") ?? field(node, "scope"), scope),
  name: variableName(walk.builder.slice(field(node, "name") ?? node)),
});

/** `A::B`; `A::class` stands for the class. */
const classConstant: Form<Expression> = (walk, node, scope) => {
  const [owner, nameNode] = node.children;
  const object = walk.expression(owner, scope);
  const name = nameNode === undefined ? "" : walk.builder.slice(nameNode);
  return name === "class" ? object : { kind: "member", object, name };
};

const subscript: Form<Expression> = (walk, node, scope) => {
  const [object, key] = node.children;
  return { kind: "index", object: walk.expression(object, scope), key: walk.expression(key, scope) };
};

/** `['a' => 1]` is a dictionary, `[1, 2]` a list. */
const array: Form<Expression> = (walk, node, scope) => {
  const entries: Keyword[] = [];
  const items: Expression[] = [];
  const spreads: Expression[] = [];
  for (const { children } of node.children.filter(({ type }) => type === "array_element_initializer")) {
    const [key, value] = children;
    if (key?.type === "variadic_unpacking") spreads.push(walk.expression(key.children[0], scope));
    else if (value === undefined) items.push(walk.expression(key, scope));
    else addEntry(walk, entries, walk.expression(key, scope), walk.expression(value, scope));
  }
  noteItems(walk.builder, items);
  if (entries.length === 0 && spreads.length === 0) return { kind: "list", items, line: node.line };
  const dict: Expression = { kind: "dict", entries, spreads, computed: items, line: node.line };
  noteShape(walk.builder, dict, entries, scope);
  return dict;
};

function addEntry({ builder }: Walk, entries: Keyword[], key: Expression, value: Expression): void {
  const name = key.kind === "string" ? key.value : "";
  entries.push({ name, value });
  noteEntry(builder, name, value);
}

const assignment: Form<Expression> = (walk, node, scope) => {
  const value = walk.expression(field(node, "right"), scope);
  assign(walk, field(node, "left"), value, scope);
  return value;
};

function assign({ builder, expression }: Walk, target: SyntaxNode | undefined, value: Expression, scope: number): void {
  if (target?.type === "variable_name") {
    const name = variableName(builder.slice(target));
    builder.bind(scope, name, value, target.line);
    noteLiterals(builder, name, value, false);
  }
  if (target?.type !== "member_access_expression") return;
  const name = builder.slice(field(target, "name") ?? target);
  noteLiterals(builder, name, value, false);
  const object = expression(field(target, "object"), scope);
  const own = object.kind === "name" && object.name === "this" ? classOf(builder.scopes, scope) : null;
  if (own !== null) builder.classes[own]?.attributes.push({ name, value, scope });
  // `$config->model = …` tells of what the variable holds.
  else if (object.kind === "name")
    builder.bind(
      scope,
      object.name,
      { kind: "dict", entries: [{ name, value }], spreads: [], computed: [], line: target.line },
      target.line,
    );
}

function classOf(scopes: Walk["builder"]["scopes"], from: number): number | null {
  for (let at = scopes[from]; at !== undefined; at = scopes[at.parent ?? -1])
    if (at.classId !== null) return at.classId;
  return null;
}

const binary: Form<Expression> = (walk, node, scope) => {
  const [left, right] = [field(node, "left"), field(node, "right")];
  const [a, b] = [walk.expression(left, scope), walk.expression(right, scope)];
  if (left === undefined || right === undefined) return UNKNOWN;
  const operator = walk.builder.slice({ start: left.end, end: right.start }).trim();
  if (operator === "??" || operator === "?:") return either([a, b]);
  return operator === "." ? template([a, b], node.line) : UNKNOWN;
};

const conditional: Form<Expression> = (walk, node, scope) => {
  const condition = walk.expression(field(node, "condition"), scope);
  const body = field(node, "body");
  return either([
    body === undefined ? condition : walk.expression(body, scope),
    walk.expression(field(node, "alternative"), scope),
  ]);
};

const matched: Form<Expression> = (walk, node, scope) => {
  walk.expression(field(node, "condition"), scope);
  const arms = field(node, "body")?.children ?? [];
  return either(arms.map((arm) => walk.expression(field(arm, "return_expression"), scope)));
};

const returned: Form<Expression> = (walk, node, scope) => {
  walk.returns.at(-1)?.push(walk.expression(node.children[0], scope));
  return UNKNOWN;
};

const loop: Form<Expression> = (walk, node, scope) => {
  const [list, target, ...rest] = node.children;
  const name = target?.type === "pair" ? target.children.at(-1) : target;
  assign(walk, name, element(walk.expression(list, scope)), scope);
  walk.statements(rest, scope);
  return UNKNOWN;
};

const closure: Form<Expression> = (walk, node, scope) => ({
  kind: "function",
  id: lowerFunction(walk, node, scope, null),
});

const FORMS: ReadonlyMap<string, Form<Expression>> = new Map<string, Form<Expression>>([
  [
    "namespace_use_declaration",
    ({ builder }, node) => {
      lowerUse(builder, node);
      return UNKNOWN;
    },
  ],
  [
    "namespace_definition",
    (walk, node, scope) => {
      lowerNamespace(walk.builder, node);
      walk.statements(field(node, "body")?.children ?? [], scope);
      return UNKNOWN;
    },
  ],
  ["class_declaration", lowerClass],
  ["interface_declaration", lowerClass],
  ["trait_declaration", lowerClass],
  ["enum_declaration", lowerClass],
  ["anonymous_class", lowerClass],
  [
    "const_element",
    (walk, node, scope) => {
      const [name, valueNode] = node.children;
      const value = walk.expression(valueNode, scope);
      if (name !== undefined) walk.builder.bind(scope, walk.builder.slice(name), value, node.line);
      return UNKNOWN;
    },
  ],
  ["function_definition", closure],
  ["anonymous_function", closure],
  ["arrow_function", closure],
  ["return_statement", returned],
  ["foreach_statement", loop],
  ["expression_statement", inner],
  ["parenthesized_expression", inner],
  ["cast_expression", inner],
  ["assignment_expression", assignment],
  ["augmented_assignment_expression", assignment],
  ["binary_expression", binary],
  ["conditional_expression", conditional],
  ["match_expression", matched],
  ["object_creation_expression", lowerNew],
  ["function_call_expression", lowerFunctionCall],
  ["member_call_expression", lowerMethodCall],
  ["nullsafe_member_call_expression", lowerMethodCall],
  ["scoped_call_expression", lowerMethodCall],
  ["member_access_expression", member],
  ["nullsafe_member_access_expression", member],
  ["scoped_property_access_expression", member],
  ["class_constant_access_expression", classConstant],
  ["subscript_expression", subscript],
  ["array_creation_expression", array],
  ["variable_name", variable],
  ["name", lowerName],
  ["qualified_name", lowerName],
  ["relative_scope", lowerName],
  ["string", lowerPlainText],
  ["encapsed_string", lowerText],
  ["heredoc", lowerHeredoc],
  ["nowdoc", lowerHeredoc],
  ["integer", ({ builder }, node) => ({ kind: "number", value: Number(builder.slice(node)) })],
  ["float", ({ builder }, node) => ({ kind: "number", value: Number(builder.slice(node)) })],
  ["boolean", ({ builder }, node) => ({ kind: "boolean", value: /^true$/i.test(builder.slice(node)) })],
  ["null", () => ({ kind: "none" })],
]);
