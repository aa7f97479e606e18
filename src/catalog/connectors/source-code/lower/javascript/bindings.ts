import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, type Scope, UNKNOWN } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { dictOf, either, element, typed } from "../expressions.ts";
import { forgetTable, noteLiterals } from "../literals.ts";
import { childOf, field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { addHtmlSink } from "./html-sink.ts";
import { keyName } from "./text.ts";
import { lowerType } from "./types.ts";

/** `const target: Type = value` */
export function declare(walk: Walk, node: SyntaxNode, scope: number): void {
  const name = field(node, "name");
  const type = field(node, "type");
  const declared = type === undefined ? UNKNOWN : typed(lowerType(walk.builder, type));
  const right = field(node, "value");
  const value = right === undefined ? declared : walk.expression(right, scope);
  assign(walk, name, value, scope);
  forgetTable(walk.builder, walk.builder.slice(name ?? node), value, [node.line, lastLine(node)]);
}

/** Binds the names of a target or destructuring pattern. */
export function assign(walk: Walk, target: SyntaxNode | undefined, value: Expression, scope: number): void {
  switch (target?.type) {
    case "identifier":
    case "shorthand_property_identifier_pattern":
      return assignName(walk.builder, target, value, scope);
    case "member_expression":
      return assignMember(walk.builder, target, value, scope);
    case "object_pattern":
      for (const child of target.children) assignProperty(walk, child, value, scope);
      return;
    case "array_pattern":
      return target.children.forEach((child, index) => {
        assign(walk, child, element(value, index), scope);
      });
    case "assignment_pattern":
      return assignOrDefault(walk, target, field(target, "left"), value, scope);
  }
}

function assignName(builder: ModuleBuilder, target: SyntaxNode, value: Expression, scope: number): void {
  const name = builder.slice(target);
  builder.bind(scope, name, value, target.line);
  noteLiterals(builder, name, value, false);
}

/** `target = fallback` inside a pattern. */
function assignOrDefault(
  walk: Walk,
  pattern: SyntaxNode,
  target: SyntaxNode | undefined,
  value: Expression,
  scope: number,
): void {
  assign(walk, target, either([value, walk.expression(field(pattern, "right"), scope)]), scope);
}

/** One part of an object pattern. */
function assignProperty(walk: Walk, child: SyntaxNode, value: Expression, scope: number): void {
  const { builder } = walk;
  const from = (name: string): Expression => ({ kind: "member", object: value, name });
  switch (child.type) {
    case "shorthand_property_identifier_pattern":
      return assign(walk, child, from(builder.slice(child)), scope);
    case "pair_pattern":
      return assign(walk, field(child, "value"), from(keyName(builder, field(child, "key"))), scope);
    case "rest_pattern":
      return assign(walk, child.children[0], value, scope);
    case "object_assignment_pattern": {
      const left = childOf(child, "shorthand_property_identifier_pattern");
      if (left !== undefined) assignOrDefault(walk, child, left, from(builder.slice(left)), scope);
    }
  }
}

function assignMember(builder: ModuleBuilder, target: SyntaxNode, value: Expression, scope: number): void {
  const object = field(target, "object");
  const name = builder.slice(field(target, "property") ?? target);
  noteLiterals(builder, name, value, false);
  if (name === "innerHTML" || name === "outerHTML") addHtmlSink(builder, value, target.line, scope);
  const owner = object?.type === "this" ? classAround(builder, scope) : null;
  if (owner !== null) builder.classes[owner]?.attributes.push({ name, value, scope });
  else if (object?.type === "identifier") {
    builder.bind(scope, builder.slice(object), dictOf([{ name, value }], target.line), target.line);
    exportMember(builder, builder.slice(target), name, value);
  }
}

/** `module.exports = …`, `exports.name = …` */
function exportMember(builder: ModuleBuilder, target: string, name: string, value: Expression): void {
  if (target === "module.exports") builder.exports.push({ name: "default", value, module: null, source: null });
  if (/^(module\.)?exports\./.test(target)) builder.exports.push({ name, value, module: null, source: null });
}

function classAround(builder: ModuleBuilder, scope: number): number | null {
  for (let at: number | null = scope; at !== null; ) {
    const current: Scope | undefined = builder.scopes[at];
    if (current?.classId != null) return current.classId;
    at = current?.parent ?? null;
  }
  return null;
}
