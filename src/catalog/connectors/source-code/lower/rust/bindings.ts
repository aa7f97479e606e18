import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import { element, typed } from "../expressions.ts";
import { classAround } from "../java/names.ts";
import { noteLiterals } from "../literals.ts";
import { field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerType } from "./types.ts";

/** `let pattern: Type = value else { … };` */
export function declare(walk: Walk, node: SyntaxNode, scope: number): void {
  const valueNode = field(node, "value");
  const value =
    valueNode === undefined ? typed(lowerType(walk, field(node, "type"), scope)) : walk.expression(valueNode, scope);
  bindPattern(walk, field(node, "pattern"), value, scope, lastLine(node));
  walk.expression(field(node, "alternative"), scope);
}

/** Gives the names in a pattern what they stand for in a value. `end`: last line of the statement, where it runs once. */
export function bindPattern(
  walk: Walk,
  node: SyntaxNode | undefined,
  value: Expression,
  scope: number,
  end?: number,
): void {
  const { builder } = walk;
  switch (node?.type) {
    case "identifier": {
      const name = builder.slice(node);
      builder.bind(scope, name, value, node.line, end);
      return noteLiterals(builder, name, value, false);
    }
    case "mut_pattern":
    case "ref_pattern":
    case "reference_pattern":
    case "match_pattern":
      return bindPattern(
        walk,
        node.children.find(({ type }) => type !== "mutable_specifier"),
        value,
        scope,
        end,
      );
    case "tuple_struct_pattern":
      for (const child of node.children) if (child.field !== "type") bindPattern(walk, child, value, scope, end);
      return;
    case "tuple_pattern":
      for (const [at, child] of node.children.entries()) bindPattern(walk, child, element(value, at), scope, end);
      return;
    case "struct_pattern":
      for (const part of node.children) if (part.type === "field_pattern") bindField(walk, part, value, scope);
  }
}

function bindField(walk: Walk, node: SyntaxNode, object: Expression, scope: number): void {
  const { builder } = walk;
  const key = field(node, "name");
  if (key === undefined) return;
  const name = builder.slice(key);
  const value: Expression = { kind: "member", object, name };
  const inner = field(node, "pattern");
  if (inner === undefined) builder.bind(scope, name, value, node.line);
  else bindPattern(walk, inner, value, scope);
}

/** `x = v`, `self.x = v` */
export function assign(walk: Walk, target: SyntaxNode | undefined, value: Expression, scope: number): void {
  const { builder } = walk;
  if (target === undefined) return;
  if (target.type === "identifier") return bindPattern(walk, target, value, scope, lastLine(target));
  const meant = walk.expression(target, scope);
  if (meant.kind !== "member") return;
  noteLiterals(builder, meant.name, value, false);
  const owner = meant.object.kind === "name" && meant.object.name === "self" ? classAround(builder, scope) : null;
  if (owner !== null) builder.classes[owner]?.attributes.push({ name: meant.name, value, scope });
}
