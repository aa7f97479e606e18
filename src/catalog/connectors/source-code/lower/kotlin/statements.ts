import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { UNKNOWN } from "../../ir.ts";
import { element } from "../expressions.ts";
import { assign } from "../java/bindings.ts";
import { field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerClass } from "./classes.ts";
import { lowerFunction } from "./functions.ts";
import { lowerImport } from "./imports.ts";
import { bindDeclared, declare } from "./properties.ts";

const NOTHING = /^(package_header|line_comment|block_comment|file_annotation|type_alias|shebang|label|modifiers)$/;

/** Lowers one statement. */
export function lowerStatement(walk: Walk, node: SyntaxNode, scope: number): void {
  switch (node.type) {
    case "import":
      return lowerImport(walk.builder, node);
    case "class_declaration":
    case "object_declaration":
      lowerClass(walk, node, scope);
      return;
    case "function_declaration":
      return lowerFunction(walk, node, scope, null);
    case "property_declaration":
      return declare(walk, node, scope);
    case "assignment":
      return assign(walk, field(node, "left"), walk.expression(field(node, "right"), scope), scope);
    case "return_expression":
      return lowerReturn(walk, node, scope);
    case "for_statement":
      return lowerFor(walk, node, scope);
    case "block":
    case "while_statement":
    case "do_while_statement":
    case "ERROR":
      return lowerChildren(walk, node, scope);
    default:
      if (!NOTHING.test(node.type)) walk.expression(node, scope);
  }
}

/** Lowers whatever stands in a node that means nothing itself. */
function lowerChildren(walk: Walk, node: SyntaxNode, scope: number): void {
  for (const child of node.children) lowerStatement(walk, child, scope);
}

function lowerReturn(walk: Walk, node: SyntaxNode, scope: number): void {
  const value = node.children.find((child) => child.field !== "label");
  walk.returns.at(-1)?.push(value === undefined ? UNKNOWN : walk.expression(value, scope));
}

function lowerFor(walk: Walk, node: SyntaxNode, scope: number): void {
  const [first, list, ...body] = node.children;
  const value = element(walk.expression(list, scope));
  const single = first?.type === "variable_declaration";
  const several = single ? [] : (first?.children ?? []).filter(({ type }) => type === "variable_declaration");
  if (single && first !== undefined) bindDeclared(walk, first, value, scope);
  for (const [at, part] of several.entries()) bindDeclared(walk, part, element(value, at), scope);
  walk.builder.branch(() => walk.statements(body, scope), node.line);
}
