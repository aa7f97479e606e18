import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { UNKNOWN } from "../../ir.ts";
import { element } from "../expressions.ts";
import { noteCases, noteConditions } from "../guards.ts";
import { childrenOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { assign, declare } from "./bindings.ts";
import { lowerClass } from "./classes.ts";
import { lowerEnum } from "./enums.ts";
import { lowerExport } from "./exports.ts";
import { lowerFunction } from "./functions.ts";
import { lowerImport } from "./imports.ts";
import { bindTypeAlias, noteTypeAlias } from "./types.ts";

const STATEMENT = /_statement$|_declaration$|^statement_block$|_clause$|^switch_(body|case|default)$/;

/** Lowers one statement. */
export function lowerStatement(walk: Walk, node: SyntaxNode, scope: number): void {
  switch (node.type) {
    case "import_statement":
      return lowerImport(walk.builder, node);
    case "export_statement":
      return lowerExport(walk, node, scope);
    case "lexical_declaration":
    case "variable_declaration":
      for (const declarator of childrenOf(node, "variable_declarator")) declare(walk, declarator, scope);
      return;
    case "function_declaration":
    case "generator_function_declaration":
      lowerFunction(walk, node, scope, null);
      return;
    case "class_declaration":
    case "abstract_class_declaration":
      lowerClass(walk, node, scope);
      return;
    case "return_statement":
      return lowerReturn(walk, node.children[0], scope);
    case "enum_declaration":
      return lowerEnum(walk, node, scope);
    case "type_alias_declaration":
      noteTypeAlias(walk.builder, node);
      return bindTypeAlias(walk.builder, node, scope);
    case "for_in_statement":
      return lowerForIn(walk, node, scope);
    case "if_statement":
      noteConditions(walk.builder, node);
      return lowerChildren(walk, node, scope);
    case "switch_statement":
      noteCases(walk.builder, node, field(node, "body")?.children ?? []);
      return lowerChildren(walk, node, scope);
    case "interface_declaration":
    case "comment":
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

function lowerReturn(walk: Walk, value: SyntaxNode | undefined, scope: number): void {
  walk.returns.at(-1)?.push(value === undefined ? UNKNOWN : walk.expression(value, scope));
}

function lowerForIn(walk: Walk, node: SyntaxNode, scope: number): void {
  assign(walk, field(node, "left"), element(walk.expression(field(node, "right"), scope)), scope);
  const body = field(node, "body");
  if (body !== undefined) lowerStatement(walk, body, scope);
}
