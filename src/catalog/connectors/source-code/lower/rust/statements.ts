import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { element } from "../expressions.ts";
import { noteLiterals } from "../literals.ts";
import { field } from "../tree.ts";
import type { Form, Walk } from "../walk.ts";
import { documentationIn, lowerAttributes, withAttributes } from "./attributes.ts";
import { bindPattern, declare } from "./bindings.ts";
import { document, lowerImpl, lowerTypeItem } from "./classes.ts";
import { lowerFunction } from "./functions.ts";
import { lowerModule, lowerUse } from "./imports.ts";

const TYPES = new Set(["struct_item", "enum_item", "trait_item", "union_item"]);
const COMMENTS = new Set(["line_comment", "block_comment", "attribute_item", "inner_attribute_item"]);

/** Lowers items and statements. Types come first: what is said of them stands before and after. */
export function lowerStatements(walk: Walk, nodes: readonly SyntaxNode[], scope: number): void {
  for (const [node, before] of withAttributes(nodes))
    if (TYPES.has(node.type)) lowerTypeItem(walk, node, before, scope);
  for (const [node, before] of withAttributes(nodes)) lowerStatement(walk, node, before, scope);
}

/** A block gives what its last expression gives. */
export const blockValue: Form<Expression> = (walk, node, scope) => {
  const parts = node.children.filter(({ type }) => !COMMENTS.has(type));
  const last = parts.at(-1);
  const isValue = last !== undefined && !/_(statement|item|declaration)$/.test(last.type);
  const value = isValue || last?.type === "expression_statement" ? last : undefined;
  lowerStatements(
    walk,
    value === undefined ? node.children : node.children.slice(0, node.children.indexOf(value)),
    scope,
  );
  if (value === undefined) return UNKNOWN;
  // The grammar makes a statement of a last `if` or `match`, which gives a value all the same.
  const inner = value.type === "expression_statement" ? value.children[0] : value;
  const result = walk.expression(inner, scope);
  const ends = walk.builder.slice(value).endsWith(";");
  return ends ? UNKNOWN : result;
};

function lowerStatement(walk: Walk, node: SyntaxNode, before: readonly SyntaxNode[], scope: number): void {
  const { builder } = walk;
  switch (node.type) {
    case "use_declaration":
      return lowerUse(builder, node);
    case "mod_item":
      return lowerInnerModule(walk, node, before, scope);
    case "function_item": {
      const attributes = lowerAttributes(walk, before, scope);
      return document(walk, lowerFunction(walk, node, scope, null, attributes), documentationIn(walk, before));
    }
    case "impl_item":
      return lowerImpl(walk, node, before, scope);
    case "const_item":
    case "static_item":
      return lowerConstant(walk, node, scope);
    case "let_declaration":
      return declare(walk, node, scope);
    case "for_expression":
      return lowerFor(walk, node, scope);
    default:
      if (!TYPES.has(node.type)) lowerOther(walk, node, scope);
  }
}

/** Tests of the crate itself are no part of what it does. */
function lowerInnerModule(walk: Walk, node: SyntaxNode, before: readonly SyntaxNode[], scope: number): void {
  const body = field(node, "body");
  const name = field(node, "name");
  if (body === undefined) {
    if (name !== undefined) lowerModule(walk.builder, walk.builder.slice(name), node.line);
  } else if (!lowerAttributes(walk, before, scope).some(({ isTest }) => isTest))
    lowerStatements(walk, body.children, scope);
}

function lowerConstant(walk: Walk, node: SyntaxNode, scope: number): void {
  const { builder } = walk;
  const name = field(node, "name");
  if (name === undefined) return;
  const value = walk.expression(field(node, "value"), scope);
  builder.bind(scope, builder.slice(name), value, node.line);
  noteLiterals(builder, builder.slice(name), value, false);
}

function lowerFor(walk: Walk, node: SyntaxNode, scope: number): void {
  const value = walk.expression(field(node, "value"), scope);
  walk.builder.branch(() => {
    bindPattern(walk, field(node, "pattern"), element(value), scope);
    walk.expression(field(node, "body"), scope);
  }, node.line);
}

function lowerOther(walk: Walk, node: SyntaxNode, scope: number): void {
  if (node.type === "return_expression") {
    const value = walk.expression(node.children[0], scope);
    walk.returns.at(-1)?.push(value);
  } else if (node.type === "while_expression" || node.type === "loop_expression")
    walk.builder.branch(() => lowerChildren(walk, node, scope), node.line);
  else walk.expression(node, scope);
}

/** Lowers whatever stands in a node that means nothing itself. */
export function lowerChildren(walk: Walk, node: SyntaxNode, scope: number): void {
  lowerStatements(walk, node.children, scope);
}
