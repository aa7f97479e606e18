import type { SyntaxTree } from "../../../../../domain/syntax.ts";
import { type Expression, type ModuleIr, UNKNOWN } from "../../ir.ts";
import { ModuleBuilder } from "../builder.ts";
import type { Walk } from "../walk.ts";
import { formOf } from "./expressions.ts";

/** Lowers a PHP syntax tree (tree-sitter-php's node names) to the common shape. */
export function lowerPhp(tree: SyntaxTree): ModuleIr {
  const walk: Walk = {
    builder: new ModuleBuilder("php", tree.text),
    returns: [],
    expression: (node, scope): Expression => {
      if (node === undefined) return UNKNOWN;
      const form = formOf(node.type);
      if (form !== undefined) return form(walk, node, scope);
      for (const child of node.children) walk.expression(child, scope);
      return UNKNOWN;
    },
    statements: (nodes, scope) => {
      for (const node of nodes) walk.expression(node, scope);
    },
  };
  walk.statements(tree.root.children, 0);
  return walk.builder.build(null);
}
