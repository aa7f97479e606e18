import type { SyntaxTree } from "../../../../../domain/syntax.ts";
import { type Expression, type ModuleIr, UNKNOWN } from "../../ir.ts";
import { ModuleBuilder } from "../builder.ts";
import type { Walk } from "../walk.ts";
import { formOf } from "./expressions.ts";
import { heredocsOf } from "./texts.ts";

/** Lowers a Ruby syntax tree (tree-sitter-ruby's node names) to the common shape. */
export function lowerRuby(tree: SyntaxTree): ModuleIr {
  const forms = formOf(heredocsOf(tree.root));
  const walk: Walk = {
    builder: new ModuleBuilder("ruby", tree.text),
    returns: [],
    expression: (node, scope): Expression => {
      if (node === undefined) return UNKNOWN;
      const form = forms(node.type);
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
