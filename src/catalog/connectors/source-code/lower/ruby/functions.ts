import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, type Parameter, UNKNOWN } from "../../ir.ts";
import { addClass, addFunction } from "../definitions.ts";
import { plainParameter } from "../javascript/parameters.ts";
import { noteLiterals } from "../literals.ts";
import { field } from "../tree.ts";
import type { Form, Walk } from "../walk.ts";
import { classAround } from "./scopes.ts";

/** `def name(…) … end`; what stands last is what it returns. */
export const lowerMethod: Form<Expression> = (walk, node, scope) => {
  const name = walk.builder.slice(field(node, "name") ?? node);
  addFunction(walk, scope, {
    node,
    name: name === "initialize" ? "constructor" : name,
    classId: classAround(walk.builder, scope),
    decorators: [],
    documentation: null,
    parameters: () => parametersOf(walk, field(node, "parameters"), scope),
    body: (inner) => lowerBody(walk, field(node, "body"), inner),
  });
  return UNKNOWN;
};

/** `do |x| … end`, `{ |x| … }`, `->(x) { … }` */
export function lowerBlock(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const block = node.type === "lambda" ? (field(node, "body") ?? node) : node;
  const id = addFunction(walk, scope, {
    node,
    name: null,
    classId: null,
    decorators: [],
    documentation: null,
    parameters: () => parametersOf(walk, field(node, "parameters"), scope),
    body: (inner) => lowerBody(walk, field(block, "body") ?? block, inner),
  });
  return { kind: "function", id };
}

function lowerBody(walk: Walk, body: SyntaxNode | undefined, scope: number): void {
  const value = body === undefined ? UNKNOWN : lowerSequence(walk, body.children, scope);
  walk.returns.at(-1)?.push(value);
}

/** Statements in a row; the value is that of the last. */
export function lowerSequence(walk: Walk, nodes: readonly SyntaxNode[], scope: number): Expression {
  const run = nodes.filter(({ type }) => type !== "comment" && type !== "heredoc_body");
  return run.map((node) => walk.expression(node, scope)).at(-1) ?? UNKNOWN;
}

const parametersOf = (walk: Walk, node: SyntaxNode | undefined, scope: number): Parameter[] =>
  (node?.children ?? []).flatMap((child): Parameter[] => {
    const nameNode = child.type === "identifier" ? child : field(child, "name");
    if (nameNode === undefined) return [];
    const name = walk.builder.slice(nameNode);
    const valueNode = field(child, "value");
    const fallback = valueNode === undefined ? null : walk.expression(valueNode, scope);
    if (fallback !== null) noteLiterals(walk.builder, name, fallback, false);
    return [{ ...plainParameter(name), default: fallback, rest: /splat/.test(child.type) }];
  });

/** `class A < B … end`, `module A … end` */
export const lowerClass: Form<Expression> = (walk, node, scope) => {
  const { builder } = walk;
  const nameNode = field(node, "name");
  const written = nameNode === undefined ? "" : builder.slice(nameNode);
  const name = written.slice(written.lastIndexOf(":") + 1);
  const base = field(node, "superclass")?.children[0];
  const id = addClass(walk, scope, {
    node,
    name,
    bases: base === undefined ? [] : [walk.expression(base, scope)],
    decorators: [],
    documentation: null,
    body: (inner, own) => {
      walk.statements(field(node, "body")?.children ?? [], inner);
      markMethods(walk, inner, own);
    },
  });
  const holder = builder.scopes[scope]?.classId ?? null;
  if (holder !== null)
    builder.classes[holder]?.fields.push({ name, value: { kind: "class", id }, type: null, line: node.line });
  return UNKNOWN;
};

/** `define_function :search, description: "…"` in the body of a class marks the method of that name, and may say what it is for. */
function markMethods({ builder }: Walk, scope: number, classId: number): void {
  const methods = (builder.classes[classId]?.methods ?? []).map((id) => builder.functions[id]);
  for (const { call, scope: at } of builder.calls) {
    const [name] = call.positional;
    if (at !== scope || name?.kind !== "string" || call.keywords.length === 0) continue;
    const marked = methods.find((method) => method?.name === name.value);
    if (marked === undefined) continue;
    marked.decorators.push(call);
    const told = call.keywords.find((item) => item.name === "description")?.value;
    if (told?.kind === "string") marked.documentation ??= told.value;
  }
}
