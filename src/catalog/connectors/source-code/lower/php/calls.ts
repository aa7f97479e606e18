import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { CallExpression, Expression, Keyword } from "../../ir.ts";
import { childOf, field, lastLine } from "../tree.ts";
import type { Form, Walk } from "../walk.ts";
import { dotted } from "./imports.ts";

/** `new X(…)` */
export const lowerNew: Form<Expression> = (walk, node, scope) => {
  const target = node.children.find(({ type }) => type !== "arguments");
  return addCall(walk, node, walk.expression(target, scope), childOf(node, "arguments"), scope);
};

/** `f(…)` */
export const lowerFunctionCall: Form<Expression> = (walk, node, scope) =>
  addCall(walk, node, walk.expression(field(node, "function"), scope), field(node, "arguments"), scope);

/** `$object->method(…)`, `Class::method(…)` */
export const lowerMethodCall: Form<Expression> = (walk, node, scope) => {
  const object = walk.expression(field(node, "object") ?? field(node, "scope"), scope);
  const nameNode = field(node, "name");
  const name = nameNode === undefined ? "" : walk.builder.slice(nameNode);
  const callee: Expression = { kind: "member", object, name };
  return addCall(walk, nameNode ?? node, callee, field(node, "arguments"), scope, lastLine(node));
};

function addCall(
  walk: Walk,
  node: SyntaxNode,
  callee: Expression,
  list: SyntaxNode | undefined,
  scope: number,
  endLine = lastLine(node),
): CallExpression {
  const positional: Expression[] = [];
  const keywords: Keyword[] = [];
  const spreads: Expression[] = [];
  for (const argument of list?.children ?? []) {
    const name = field(argument, "name");
    const value = argument.children.at(-1);
    if (argument.type !== "argument") continue;
    if (value?.type === "variadic_unpacking") spreads.push(walk.expression(value.children[0], scope));
    else if (name === undefined) positional.push(walk.expression(value, scope));
    else keywords.push({ name: walk.builder.slice(name), value: walk.expression(value, scope) });
  }
  return walk.builder.call(scope, { callee, positional, keywords, spreads, line: node.line, endLine });
}

/** A class or function by its name: `A`, `\A\B`, `self`. */
export const lowerName: Form<Expression> = ({ builder }, node) => {
  const written = builder.slice(node);
  const [first, ...rest] = dotted(written).split(".");
  if (written === "self" || written === "static") return { kind: "name", name: "this" };
  if (written === "parent") return { kind: "name", name: "super" };
  const isFull = written.startsWith("\\");
  const local = isFull ? dotted(written) : (first as string);
  if (isFull && !builder.imports.some((item) => item.local === local))
    builder.imports.push({ local, module: local, name: local.split(".").at(-1) ?? local, level: 0, line: node.line });
  if (isFull) return { kind: "name", name: local };
  return rest.reduce<Expression>((object, name) => ({ kind: "member", object, name }), { kind: "name", name: local });
};
