import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { UNKNOWN } from "../../ir.ts";
import { element } from "../expressions.ts";
import { field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { bindName, declareLocals } from "./bindings.ts";
import { lowerClass } from "./classes.ts";
import { lowerImport } from "./imports.ts";

const STATEMENT = /_statement$|_declaration$|^block$|_clause$|^switch_block|^switch_rule$|^resource|_block$/;

/** Lowers one statement. */
export function lowerStatement(walk: Walk, node: SyntaxNode, scope: number): void {
  const { builder } = walk;
  switch (node.type) {
    case "import_declaration":
      return lowerImport(builder, node);
    case "class_declaration":
    case "interface_declaration":
    case "enum_declaration":
    case "record_declaration":
      return lowerClass(walk, node, scope);
    case "local_variable_declaration":
      return declareLocals(walk, node, scope);
    case "return_statement":
    case "yield_statement":
      return lowerReturn(walk, node, scope);
    case "enhanced_for_statement":
      return lowerForEach(walk, node, scope);
    case "resource":
      return lowerResource(walk, node, scope);
    case "package_declaration":
    case "annotation_type_declaration":
    case "line_comment":
    case "block_comment":
      return;
    default:
      lowerChildren(walk, node, scope);
  }
}

/** Lowers whatever stands in a node that means nothing itself. */
export function lowerChildren(walk: Walk, node: SyntaxNode, scope: number): void {
  for (const child of node.children) {
    if (child.type === "expression_statement") walk.expression(child.children[0], scope);
    else if (STATEMENT.test(child.type)) lowerStatement(walk, child, scope);
    else walk.expression(child, scope);
  }
}

function lowerReturn(walk: Walk, node: SyntaxNode, scope: number): void {
  const [value] = node.children;
  walk.returns.at(-1)?.push(value === undefined ? UNKNOWN : walk.expression(value, scope));
}

function lowerForEach(walk: Walk, node: SyntaxNode, scope: number): void {
  const name = field(node, "name");
  const value = element(walk.expression(field(node, "value"), scope));
  if (name !== undefined) bindName(walk, walk.builder.slice(name), value, name.line, scope);
  walk.statements(
    node.children.filter((child) => child.field === "body"),
    scope,
  );
}

/** `try (Type name = value)` */
function lowerResource(walk: Walk, node: SyntaxNode, scope: number): void {
  const name = field(node, "name");
  const value = walk.expression(field(node, "value") ?? node.children[0], scope);
  if (name !== undefined) bindName(walk, walk.builder.slice(name), value, name.line, scope);
}
