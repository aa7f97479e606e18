import type { SyntaxNode, SyntaxTree } from "../../../../../domain/syntax.ts";
import { type ModuleIr, UNKNOWN } from "../../ir.ts";
import { ModuleBuilder } from "../builder.ts";
import { element } from "../expressions.ts";
import { noteLiterals } from "../literals.ts";
import { childOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerCommand, lowerPipeline, lowerRedirected } from "./commands.ts";
import { lowerWord } from "./words.ts";

/** Lowers a shell script (tree-sitter-bash's node names) to the common shape: commands are calls of programs. */
export function lowerShell(tree: SyntaxTree): ModuleIr {
  const walk: Walk = {
    builder: new ModuleBuilder("shell", tree.text),
    returns: [],
    expression: (node, scope) => lowerWord(walk, node, scope),
    statements: (nodes, scope) => {
      for (const node of nodes) lowerStatement(walk, node, scope);
    },
  };
  walk.statements(tree.root.children, 0);
  return walk.builder.build(null);
}

/** Variables are the whole script's, whatever function sets them. */
function lowerStatement(walk: Walk, node: SyntaxNode, scope: number): void {
  switch (node.type) {
    case "command":
      for (const child of node.children) if (child.type === "variable_assignment") lowerAssignment(walk, child, scope);
      lowerCommand(walk, node, scope);
      return;
    case "pipeline":
      return lowerPipeline(walk, node, scope);
    case "redirected_statement":
      return lowerRedirected(walk, node, scope);
    case "variable_assignment":
      return lowerAssignment(walk, node, scope);
    case "for_statement":
      return lowerFor(walk, node, scope);
    case "comment":
      return;
    case "if_statement":
    case "case_statement":
    case "while_statement":
      return walk.builder.branch(() => walk.statements(node.children, scope), node.line);
    default:
      walk.statements(node.children, scope);
  }
}

function lowerAssignment(walk: Walk, node: SyntaxNode, scope: number): void {
  const { builder } = walk;
  const name = field(node, "name");
  if (name === undefined) return;
  const text = builder.slice(name);
  const value = lowerWord(walk, field(node, "value"), scope);
  builder.bind(scope, text, value, node.line);
  noteLiterals(builder, text, value, false);
}

function lowerFor(walk: Walk, node: SyntaxNode, scope: number): void {
  const { builder } = walk;
  const variable = field(node, "variable");
  const items = node.children.filter((child) => child.field === "value").map((child) => listed(walk, child, scope));
  if (variable !== undefined)
    builder.bind(scope, builder.slice(variable), element({ kind: "list", items, line: node.line }), node.line);
  walk.builder.branch(
    () =>
      walk.statements(
        node.children.filter((child) => child.field === "body"),
        scope,
      ),
    node.line,
  );
}

/** `"${MODELS[@]}"`: each of the list. */
function listed(walk: Walk, node: SyntaxNode, scope: number): ReturnType<typeof lowerWord> {
  const name = /^"?\$\{([A-Za-z_]\w*)\[[@*]\]\}"?$/.exec(walk.builder.slice(node))?.[1];
  if (name !== undefined) return element({ kind: "name", name });
  return childOf(node, "command_substitution") === undefined ? lowerWord(walk, node, scope) : UNKNOWN;
}
