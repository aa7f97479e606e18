import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, type Keyword, UNKNOWN } from "../../ir.ts";
import { either, isText, template } from "../expressions.ts";
import { noteEntry, noteItems } from "../literals.ts";
import { childOf, field, lastLine } from "../tree.ts";
import type { Form, Walk } from "../walk.ts";
import { assign, bindPattern } from "./bindings.ts";
import { argumentsOf, lowerChain } from "./chains.ts";
import { lowerClosure } from "./functions.ts";
import { lowerJson } from "./json.ts";
import { lowerPath } from "./paths.ts";
import { blockValue } from "./statements.ts";
import { stringValue } from "./text.ts";
import { lowerType } from "./types.ts";

/** How to lower each kind of expression; `undefined` for one whose value says nothing. */
export const formOf = (type: string): Form<Expression> | undefined => FORMS.get(type);

/** Functions whose result is their first argument, as far as we care. */
const WRAPS =
  /^(Some|Ok|((std|alloc)::\w+::)?(Box|Arc|Rc|Mutex|RwLock|RefCell|Cow|Secret\w*)::(new|from|pin|Borrowed|Owned)|(std::borrow::)?Cow::(Borrowed|Owned)|String::from|PathBuf::from|Into::into|\w+::from_str|std::mem::take)$/;
const FORMATS = new Set(["format", "formatdoc", "anyhow"]);

const first: Form<Expression> = (walk, node, scope) =>
  walk.expression(
    node.children.find(({ type }) => type !== "mutable_specifier" && !type.endsWith("comment")),
    scope,
  );

const string: Form<Expression> = ({ builder }, node) => builder.string(stringValue(builder, node), node.line);

const number: Form<Expression> = ({ builder }, node) => ({
  kind: "number",
  value: Number.parseFloat(builder.slice(node).replaceAll("_", "")),
});

const list: Form<Expression> = (walk, node, scope) => {
  const items = node.children
    .filter(({ type }) => !type.endsWith("comment"))
    .map((child) => walk.expression(child, scope));
  noteItems(walk.builder, items);
  return { kind: "list", items, line: node.line };
};

const member: Form<Expression> = (walk, node, scope) => ({
  kind: "member",
  object: walk.expression(field(node, "value"), scope),
  name: walk.builder.slice(field(node, "field") ?? node),
  line: node.line,
});

const call: Form<Expression> = (walk, node, scope) => {
  const { builder } = walk;
  const callee = field(node, "function");
  if (callee === undefined) return UNKNOWN;
  const plain = callee.type === "generic_function" ? field(callee, "function") : callee;
  if (plain?.type === "field_expression") return lowerChain(walk, node, scope);
  const name = builder.slice(callee);
  const given = argumentsOf(node);
  if (WRAPS.test(name)) return walk.expression(given[0], scope);
  if (FORMATS.has(name)) return format(walk, given, node.line, scope);
  const positional = given.map((item) => walk.expression(item, scope));
  const lines = { line: node.line, endLine: lastLine(node) };
  return builder.call(scope, {
    callee: walk.expression(callee, scope),
    positional,
    keywords: [],
    spreads: [],
    ...lines,
  });
};

/** `format!("a {} {name}", x)` */
function format(walk: Walk, [pattern, ...given]: readonly SyntaxNode[], line: number, scope: number): Expression {
  const { builder } = walk;
  if (pattern === undefined || !pattern.type.endsWith("string_literal")) return UNKNOWN;
  const values = given.map((item) =>
    walk.expression(item.type === "assignment_expression" ? field(item, "right") : item, scope),
  );
  const names = new Map(
    given.flatMap((item, at) =>
      item.type === "assignment_expression"
        ? [[builder.slice(field(item, "left") ?? item), values[at] ?? UNKNOWN] as const]
        : [],
    ),
  );
  let next = 0;
  const parts = stringValue(builder, pattern)
    .split(/(\{\{|\}\}|\{[^{}]{0,100}\})/)
    .filter((part) => part !== "")
    .map((part): Expression => {
      if (part === "{{" || part === "}}" || !part.startsWith("{"))
        return builder.string(part.length === 2 && /^(\{\{|\}\})$/.test(part) ? (part[0] as string) : part, line);
      const name = part.slice(1, -1).split(":")[0]?.trim() ?? "";
      if (name === "") return values[next++] ?? UNKNOWN;
      return /^\d+$/.test(name) ? (values[Number(name)] ?? UNKNOWN) : (names.get(name) ?? { kind: "name", name, line });
    });
  return template(parts, line);
}

/** `Request { model: "…", ..Default::default() }` is a call of the type with names. */
const struct: Form<Expression> = (walk, node, scope) => {
  const { builder } = walk;
  const keywords: Keyword[] = [];
  const spreads: Expression[] = [];
  for (const part of field(node, "body")?.children ?? []) {
    if (part.type === "base_field_initializer") spreads.push(walk.expression(part.children[0], scope));
    const key = part.type === "field_initializer" ? field(part, "field") : childOf(part, "identifier");
    if (part.type !== "field_initializer" && part.type !== "shorthand_field_initializer") continue;
    const name = builder.slice(key ?? part);
    const value = walk.expression(part.type === "field_initializer" ? field(part, "value") : key, scope);
    keywords.push({ name, value });
    noteEntry(builder, name, value);
  }
  const lines = { line: node.line, endLine: lastLine(node) };
  return builder.call(scope, {
    callee: lowerType(walk, field(node, "name"), scope),
    positional: [],
    keywords,
    spreads: spreads.filter(({ kind }) => kind !== "call"),
    ...lines,
  });
};

const binary: Form<Expression> = (walk, node, scope) => {
  const [left, right] = [field(node, "left"), field(node, "right")];
  const [a, b] = [walk.expression(left, scope), walk.expression(right, scope)];
  const isSum =
    left !== undefined &&
    right !== undefined &&
    walk.builder.slice({ start: left.end, end: right.start }).trim() === "+";
  return isSum && (isText(a) || isText(b)) ? template([a, b], node.line) : UNKNOWN;
};

const conditional: Form<Expression> = (walk, node, scope) => {
  walk.expression(field(node, "condition"), scope);
  const branches: Expression[] = [];
  walk.builder.branch(() => {
    branches.push(walk.expression(field(node, "consequence"), scope));
    const other = field(node, "alternative");
    if (other !== undefined) branches.push(walk.expression(other.children[0], scope));
  });
  return either(branches);
};

const condition: Form<Expression> = (walk, node, scope) => {
  const value = walk.expression(field(node, "value"), scope);
  bindPattern(walk, field(node, "pattern"), value, scope);
  return UNKNOWN;
};

/** A match gives what one of its arms gives. */
const match: Form<Expression> = (walk, node, scope) => {
  const value = walk.expression(field(node, "value"), scope);
  const results: Expression[] = [];
  walk.builder.branch(() => {
    for (const arm of field(node, "body")?.children ?? []) {
      if (arm.type !== "match_arm") continue;
      bindPattern(walk, field(arm, "pattern"), value, scope);
      results.push(walk.expression(field(arm, "value"), scope));
    }
  });
  return either(results);
};

const macro: Form<Expression> = (walk, node) => {
  const name = walk.builder.slice(field(node, "macro") ?? node);
  const body = childOf(node, "token_tree");
  return body !== undefined && /(^|::)(json|json_internal)$/.test(name) ? lowerJson(walk, body) : UNKNOWN;
};

const path: Form<Expression> = (walk, node, scope) => lowerPath(walk, node, scope);

const FORMS: ReadonlyMap<string, Form<Expression>> = new Map<string, Form<Expression>>([
  ["string_literal", string],
  ["raw_string_literal", string],
  ["integer_literal", number],
  ["float_literal", number],
  ["boolean_literal", ({ builder }, node) => ({ kind: "boolean", value: builder.slice(node) === "true" })],
  [
    "identifier",
    ({ builder }, node) =>
      builder.slice(node) === "None" ? { kind: "none" } : { kind: "name", name: builder.slice(node), line: node.line },
  ],
  ["self", () => ({ kind: "name", name: "self" })],
  ["scoped_identifier", path],
  ["type_identifier", path],
  ["scoped_type_identifier", path],
  ["generic_function", (walk, node, scope) => walk.expression(field(node, "function"), scope)],
  ["field_expression", member],
  ["call_expression", call],
  ["struct_expression", struct],
  ["array_expression", list],
  ["tuple_expression", list],
  ["reference_expression", (walk, node, scope) => walk.expression(field(node, "value"), scope)],
  ["try_expression", first],
  ["await_expression", first],
  ["parenthesized_expression", first],
  ["type_cast_expression", first],
  ["unary_expression", first],
  [
    "index_expression",
    (walk, node, scope) => ({
      kind: "index",
      object: walk.expression(node.children[0], scope),
      key: walk.expression(node.children[1], scope),
    }),
  ],
  ["binary_expression", binary],
  ["if_expression", conditional],
  ["let_condition", condition],
  ["match_expression", match],
  ["block", blockValue],
  ["unsafe_block", (walk, node, scope) => blockValue(walk, childOf(node, "block") ?? node, scope)],
  ["async_block", (walk, node, scope) => blockValue(walk, childOf(node, "block") ?? node, scope)],
  ["closure_expression", (walk, node, scope) => ({ kind: "function", id: lowerClosure(walk, node, scope) })],
  [
    "assignment_expression",
    (walk, node, scope) => {
      assign(walk, field(node, "left"), walk.expression(field(node, "right"), scope), scope);
      return UNKNOWN;
    },
  ],
  ["macro_invocation", macro],
  ["line_comment", () => UNKNOWN],
  ["block_comment", () => UNKNOWN],
]);
