import type { SyntaxTree } from "../../../../../domain/syntax.ts";
import { type ModuleIr, UNKNOWN } from "../../ir.ts";
import { ModuleBuilder } from "../builder.ts";
import type { Walk } from "../walk.ts";
import { formOf } from "./expressions.ts";
import { withPlainMacros } from "./macros.ts";
import { lowerChildren, lowerStatements } from "./statements.ts";

/** What may stand where an expression is asked for, and has no value. */
const STATEMENT =
  /^(use|let)_declaration$|^(mod|function|impl|const|static|struct|enum|trait)_item$|^(for|while|loop|return)_expression$/;

/** Lowers a Rust syntax tree (tree-sitter-rust's node names) to the common shape. `parse` reads the text again, macros rewritten. */
export function lowerRust(tree: SyntaxTree, parse: (text: string) => SyntaxTree): ModuleIr {
  const plain = withPlainMacros(tree);
  const { root } = plain === tree.text ? tree : parse(plain);
  const walk: Walk = {
    builder: new ModuleBuilder("rust", tree.text),
    returns: [],
    expression: (node, scope) => {
      if (node === undefined) return UNKNOWN;
      const form = formOf(node.type);
      if (form !== undefined) return form(walk, node, scope);
      if (STATEMENT.test(node.type)) lowerStatements(walk, [node], scope);
      else lowerChildren(walk, node, scope);
      return UNKNOWN;
    },
    statements: (nodes, scope) => lowerStatements(walk, nodes, scope),
  };
  walk.statements(root.children, 0);
  walk.builder.imports.sort((one, other) => Number(one.line === 0) - Number(other.line === 0));
  return walk.builder.build(null);
}
