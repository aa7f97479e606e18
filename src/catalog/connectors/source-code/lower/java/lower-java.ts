import type { SyntaxTree } from "../../../../../domain/syntax.ts";
import { type ModuleIr, UNKNOWN } from "../../ir.ts";
import { ModuleBuilder } from "../builder.ts";
import type { Walk } from "../walk.ts";
import { formOf } from "./expressions.ts";
import { lowerImplicitImport } from "./imports.ts";
import { lowerChildren, lowerStatement } from "./statements.ts";

/** Lowers a Java syntax tree (tree-sitter-java's node names) to the common shape. */
export function lowerJava(tree: SyntaxTree): ModuleIr {
  const walk: Walk = {
    builder: new ModuleBuilder("java", tree.text),
    returns: [],
    expression: (node, scope) => {
      const form = node === undefined ? undefined : formOf(node.type);
      if (node !== undefined && form !== undefined) return form(walk, node, scope);
      if (node !== undefined) lowerChildren(walk, node, scope);
      return UNKNOWN;
    },
    statements: (nodes, scope) => {
      for (const node of nodes) lowerStatement(walk, node, scope);
    },
  };
  walk.statements(tree.root.children, 0);
  lowerImplicitImport(walk.builder, tree.root);
  return walk.builder.build(null);
}
