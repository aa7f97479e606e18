import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { either, element, isText, template, thisObject } from "../expressions.ts";
import { noteItems, noteLiterals } from "../literals.ts";
import { noteShape } from "../shapes.ts";
import { field } from "../tree.ts";
import type { Form, Walk } from "../walk.ts";
import { argumentsOf, lowerCall, lowerSubshell, lowerWord } from "./calls.ts";
import { lowerBlock, lowerClass, lowerMethod, lowerSequence } from "./functions.ts";
import { classAround } from "./scopes.ts";
import { type Heredocs, lowerHeredoc, lowerText } from "./texts.ts";

/** How to lower each kind of expression, of a file with these here-documents; `undefined` for one whose value says nothing. */
export function formOf(heredocs: Heredocs): (type: string) => Form<Expression> | undefined {
  const heredoc = lowerHeredoc(heredocs);
  return (type) => (type === "heredoc_beginning" ? heredoc : FORMS.get(type));
}

const sequence: Form<Expression> = (walk, node, scope) => lowerSequence(walk, node.children, scope);

const name: Form<Expression> = ({ builder }, node) => ({ kind: "name", name: builder.slice(node) });

/** `A::B`, `::A` */
const scoped: Form<Expression> = (walk, node, scope) => {
  const inner = field(node, "scope");
  const last = walk.builder.slice(field(node, "name") ?? node);
  return inner === undefined
    ? { kind: "name", name: `::${last}` }
    : { kind: "member", object: walk.expression(inner, scope), name: last };
};

/** `@x` is a field of the object at hand. */
const instanceVariable: Form<Expression> = ({ builder }, node) => ({
  kind: "member",
  object: thisObject(),
  name: builder.slice(node).replace(/^@+/, ""),
});

const symbol: Form<Expression> = ({ builder }, node) => builder.string(builder.slice(node).slice(1), node.line);

const number: Form<Expression> = ({ builder }, node) => ({
  kind: "number",
  value: Number(builder.slice(node).replaceAll("_", "")),
});

const hash: Form<Expression> = (walk, node, scope) => {
  const { keywords, spreads } = argumentsOf(walk, node.children, scope);
  const dict: Expression = { kind: "dict", entries: keywords, spreads, computed: [], line: node.line };
  noteShape(walk.builder, dict, keywords, scope);
  return dict;
};

const array: Form<Expression> = (walk, node, scope) => {
  const items = argumentsOf(walk, node.children, scope).positional;
  noteItems(walk.builder, items);
  return { kind: "list", items, line: node.line };
};

/** `a["b"]`; `ENV["NAME"]` reads the environment. */
const reference: Form<Expression> = (walk, node, scope) => {
  const [object, key] = node.children;
  return { kind: "index", object: walk.expression(object, scope), key: walk.expression(key, scope) };
};

const assignment: Form<Expression> = (walk, node, scope) => {
  const value = walk.expression(field(node, "right"), scope);
  assign(walk, field(node, "left"), value, scope);
  return value;
};

function assign(walk: Walk, target: SyntaxNode | undefined, value: Expression, scope: number): void {
  const { builder } = walk;
  if (target === undefined) return;
  const written = builder.slice(target);
  switch (target.type) {
    case "identifier":
    case "constant":
    case "global_variable":
      return bind(walk, written, value, target.line, scope);
    case "instance_variable":
    case "class_variable":
      return keep(walk, written.replace(/^@+/, ""), value, scope);
    case "left_assignment_list":
      return target.children.forEach((child, index) => {
        assign(walk, child, element(value, index), scope);
      });
    case "call": {
      const receiver = field(target, "receiver");
      const property = builder.slice(field(target, "method") ?? target);
      if (receiver?.type === "self") return keep(walk, property, value, scope);
      noteLiterals(builder, property, value, false);
    }
  }
}

/** A constant of a class is a field of it as well. */
function bind({ builder }: Walk, name: string, value: Expression, line: number, scope: number): void {
  builder.bind(scope, name, value, line);
  noteLiterals(builder, name, value, false);
  const own = builder.scopes[scope]?.classId ?? null;
  if (own !== null) builder.classes[own]?.fields.push({ name, value, type: null, line });
}

function keep({ builder }: Walk, name: string, value: Expression, scope: number): void {
  noteLiterals(builder, name, value, false);
  const own = classAround(builder, scope);
  if (own !== null) builder.classes[own]?.attributes.push({ name, value, scope });
}

const binary: Form<Expression> = (walk, node, scope) => {
  const [left, right] = [field(node, "left"), field(node, "right")];
  const [a, b] = [walk.expression(left, scope), walk.expression(right, scope)];
  if (left === undefined || right === undefined) return UNKNOWN;
  const operator = walk.builder.slice({ start: left.end, end: right.start }).trim();
  if (operator === "||" || operator === "or") return either([a, b]);
  return operator === "+" && (isText(a) || isText(b)) ? template([a, b], node.line) : UNKNOWN;
};

/** One of its branches. */
const branches: Form<Expression> = (walk, node, scope) => {
  walk.expression(field(node, "condition") ?? field(node, "value"), scope);
  const parts = node.children.filter((child) => child.field !== "condition" && child.field !== "value");
  return either(parts.map((child) => walk.expression(child, scope)));
};

const returned: Form<Expression> = (walk, node, scope) => {
  const value = lowerSequence(
    walk,
    node.children.flatMap(({ children }) => children),
    scope,
  );
  walk.returns.at(-1)?.push(value);
  return UNKNOWN;
};

const FORMS: ReadonlyMap<string, Form<Expression>> = new Map<string, Form<Expression>>([
  ["body_statement", sequence],
  ["then", sequence],
  ["else", sequence],
  ["begin", sequence],
  ["block_body", sequence],
  ["parenthesized_statements", sequence],
  ["when", (walk, node, scope) => walk.expression(field(node, "body"), scope)],
  ["in_clause", (walk, node, scope) => walk.expression(field(node, "body"), scope)],
  ["if", branches],
  ["unless", branches],
  ["elsif", branches],
  ["case", branches],
  ["case_match", branches],
  ["conditional", branches],
  ["if_modifier", (walk, node, scope) => walk.expression(field(node, "body"), scope)],
  ["unless_modifier", (walk, node, scope) => walk.expression(field(node, "body"), scope)],
  ["return", returned],
  ["module", lowerClass],
  ["class", lowerClass],
  ["method", lowerMethod],
  ["singleton_method", lowerMethod],
  ["lambda", lowerBlock],
  ["call", lowerCall],
  ["identifier", lowerWord],
  ["constant", name],
  ["global_variable", name],
  ["self", thisObject],
  ["super", () => ({ kind: "name", name: "super" })],
  ["scope_resolution", scoped],
  ["instance_variable", instanceVariable],
  ["class_variable", instanceVariable],
  ["string", lowerText],
  ["bare_string", lowerText],
  ["subshell", lowerSubshell],
  ["simple_symbol", symbol],
  ["delimited_symbol", lowerText],
  [
    "chained_string",
    (walk, node, scope) =>
      template(
        node.children.map((child) => walk.expression(child, scope)),
        node.line,
      ),
  ],
  ["integer", number],
  ["float", number],
  ["true", () => ({ kind: "boolean", value: true })],
  ["false", () => ({ kind: "boolean", value: false })],
  ["nil", () => ({ kind: "none" })],
  ["hash", hash],
  ["array", array],
  ["string_array", array],
  ["element_reference", reference],
  ["assignment", assignment],
  ["operator_assignment", assignment],
  ["binary", binary],
]);
