import type { SyntaxTree } from "../../../../../domain/syntax.ts";
import { type ModuleIr, UNKNOWN } from "../../ir.ts";
import { ModuleBuilder } from "../builder.ts";
import type { Walk } from "../walk.ts";
import { lowerEmbeds } from "./embeds.ts";
import { formOf } from "./expressions.ts";
import { lowerChildren, lowerStatement } from "./statements.ts";

/** Lowers a Go syntax tree (tree-sitter-go's node names) to the common shape. */
export function lowerGo(tree: SyntaxTree): ModuleIr {
  const walk: Walk = {
    builder: new ModuleBuilder("go", tree.text),
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
  // Methods stand beside their types, before or after them.
  const isType = ({ type }: { readonly type: string }): boolean => type === "type_declaration";
  walk.statements(tree.root.children.filter(isType), 0);
  walk.statements(
    tree.root.children.filter((node) => !isType(node)),
    0,
  );
  lowerEmbeds(walk, tree.root.children, 0);
  return walk.builder.build(null);
}
