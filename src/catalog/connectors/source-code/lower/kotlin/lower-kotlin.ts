import type { SyntaxTree } from "../../../../../domain/syntax.ts";
import { type ModuleIr, UNKNOWN } from "../../ir.ts";
import { ModuleBuilder } from "../builder.ts";
import type { Walk } from "../walk.ts";
import { formOf } from "./expressions.ts";
import { lowerPackage } from "./imports.ts";
import { lowerStatement } from "./statements.ts";

/** Statements that may stand where an expression is asked for. */
const STATEMENT =
  /^(class|object|function|property)_declaration$|^(assignment|return_expression|for_statement|while_statement|do_while_statement)$/;

/** Lowers a Kotlin syntax tree (the node names of tree-sitter-grammars/tree-sitter-kotlin) to the common shape. */
export function lowerKotlin(tree: SyntaxTree): ModuleIr {
  const walk: Walk = {
    builder: new ModuleBuilder("kotlin", tree.text),
    returns: [],
    expression: (node, scope) => {
      if (node === undefined) return UNKNOWN;
      const form = formOf(node.type);
      if (form !== undefined) return form(walk, node, scope);
      if (STATEMENT.test(node.type)) lowerStatement(walk, node, scope);
      else for (const child of node.children) walk.expression(child, scope);
      return UNKNOWN;
    },
    statements: (nodes, scope) => {
      for (const node of nodes) lowerStatement(walk, node, scope);
    },
  };
  walk.statements(tree.root.children, 0);
  lowerPackage(walk.builder, tree.root);
  return walk.builder.build(null);
}
