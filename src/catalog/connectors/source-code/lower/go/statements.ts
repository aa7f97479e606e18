import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { UNKNOWN } from "../../ir.ts";
import { noteCases, noteConditions } from "../guards.ts";
import { childrenOf } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { declare, lowerAssignment, lowerRange } from "./bindings.ts";
import { lowerFunction, lowerMethod } from "./functions.ts";
import { lowerImports } from "./imports.ts";
import { lowerTypeSpec } from "./types.ts";

const STATEMENT = /_statement$|_declaration$|_spec_list$|^statement_list$|^block$|_case$|_clause$/;

/** Lowers one statement. */
export function lowerStatement(walk: Walk, node: SyntaxNode, scope: number): void {
  switch (node.type) {
    case "import_declaration":
      return lowerImports(walk.builder, node);
    case "const_declaration":
    case "var_declaration":
    case "var_spec_list":
      for (const child of node.children) lowerSpec(walk, child, scope);
      return;
    case "type_declaration":
      for (const spec of node.children) if (/^type_(spec|alias)$/.test(spec.type)) lowerTypeSpec(walk, spec, scope);
      return;
    case "function_declaration":
      lowerFunction(walk, node, scope);
      return;
    case "method_declaration":
      return lowerMethod(walk, node, scope);
    case "short_var_declaration":
    case "assignment_statement":
      return lowerAssignment(walk, node, scope);
    case "return_statement":
      return lowerReturn(walk, node, scope);
    case "range_clause":
      return lowerRange(walk, node, scope);
    case "for_statement":
      return walk.builder.branch(() => lowerChildren(walk, node, scope), node.line);
    case "if_statement":
      noteConditions(walk.builder, node);
      return walk.builder.branch(() => lowerChildren(walk, node, scope));
    case "expression_switch_statement":
      noteCases(
        walk.builder,
        node,
        node.children.filter(({ type }) => /^(?:expression|default)_case$/.test(type)),
      );
      return walk.builder.branch(() => lowerChildren(walk, node, scope));
    case "type_switch_statement":
    case "select_statement":
      return walk.builder.branch(() => lowerChildren(walk, node, scope));
    case "comment":
    case "package_clause":
      return;
    default:
      lowerChildren(walk, node, scope);
  }
}

/** Lowers whatever stands in a node that means nothing itself. */
export function lowerChildren(walk: Walk, node: SyntaxNode, scope: number): void {
  for (const child of node.children) {
    if (STATEMENT.test(child.type) || child.type === "comment") lowerStatement(walk, child, scope);
    else walk.expression(child, scope);
  }
}

function lowerSpec(walk: Walk, node: SyntaxNode, scope: number): void {
  if (node.type === "const_spec" || node.type === "var_spec") declare(walk, node, scope);
  else if (node.type === "var_spec_list") for (const spec of childrenOf(node, "var_spec")) declare(walk, spec, scope);
}

/** Of several results the first; an error beside it says nothing. */
function lowerReturn(walk: Walk, node: SyntaxNode, scope: number): void {
  const [first, ...rest] = node.children[0]?.children ?? [];
  const value = walk.expression(first, scope);
  for (const item of rest) walk.expression(item, scope);
  if (!(value.kind === "none" && rest.length > 0)) walk.returns.at(-1)?.push(first === undefined ? UNKNOWN : value);
}
