import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import { element } from "../expressions.ts";
import { noteCases, noteConditions } from "../guards.ts";
import { childOf, childrenOf, field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerAssignment, lowerAugmented } from "./assignments.ts";
import { assign } from "./bindings.ts";
import { lowerClass, lowerFunction } from "./functions.ts";
import { bindAdded } from "./growing.ts";
import { lowerImport, lowerImportFrom } from "./imports.ts";

/** Lowers one statement. */
export function lowerStatement(walk: Walk, node: SyntaxNode, scope: number): void {
  switch (node.type) {
    case "import_statement":
      return lowerImport(walk.builder, node);
    case "import_from_statement":
      return lowerImportFrom(walk.builder, node);
    case "decorated_definition":
      return lowerDecorated(walk, node, scope);
    case "function_definition":
    case "class_definition":
      return lowerDefinition(walk, node, scope, []);
    case "return_statement":
      return void walk.returns.at(-1)?.push(walk.expression(node.children[0], scope));
    case "for_statement":
      return lowerFor(walk, node, scope);
    case "with_statement":
      return lowerWith(walk, node, scope);
    case "expression_statement":
      for (const child of node.children) lowerSimple(walk, child, scope);
      return;
    case "comment":
      return;
    case "while_statement":
      return walk.builder.branch(() => lowerNested(walk, node, scope), node.line);
    case "if_statement":
      noteConditions(walk.builder, node);
      return walk.builder.branch(() => lowerNested(walk, node, scope));
    case "match_statement":
      noteCases(walk.builder, node, childrenOf(field(node, "body") ?? node, "case_clause"));
      return walk.builder.branch(() => lowerNested(walk, node, scope));
    case "try_statement":
      return walk.builder.branch(() => lowerNested(walk, node, scope));
    default:
      return lowerNested(walk, node, scope);
  }
}

/** Walks a compound statement: its blocks as statements, the rest as expressions. */
function lowerNested(walk: Walk, node: SyntaxNode, scope: number): void {
  for (const child of node.children) {
    if (child.type === "block") walk.statements(child.children, scope);
    else if (isClause(child.type)) lowerNested(walk, child, scope);
    else if (isStatement(child.type)) lowerStatement(walk, child, scope);
    // What a with clause and the head of a loop say has been walked already.
    else if (
      child.type !== "with_clause" &&
      !(node.type === "for_statement" && /^(left|right)$/.test(child.field ?? ""))
    )
      walk.expression(child, scope);
  }
}

const isClause = (type: string): boolean => type === "module" || (type.endsWith("_clause") && type !== "with_clause");
const isStatement = (type: string): boolean => type.endsWith("_statement") || type.endsWith("_definition");

function lowerDecorated(walk: Walk, node: SyntaxNode, scope: number): void {
  const decorators = childrenOf(node, "decorator").map((child) => walk.expression(child.children[0], scope));
  const definition = field(node, "definition");
  if (definition !== undefined) lowerDefinition(walk, definition, scope, decorators);
}

function lowerDefinition(walk: Walk, node: SyntaxNode, scope: number, decorators: readonly Expression[]): void {
  if (node.type === "function_definition") lowerFunction(walk, node, scope, decorators);
  else lowerClass(walk, node, scope, decorators);
}

function lowerFor(walk: Walk, node: SyntaxNode, scope: number): void {
  const items = walk.expression(field(node, "right"), scope);
  walk.builder.branch(() => {
    assign(walk, field(node, "left"), element(items), scope);
    lowerNested(walk, node, scope);
  }, node.line);
}

function lowerWith(walk: Walk, node: SyntaxNode, scope: number): void {
  for (const item of childOf(node, "with_clause")?.children ?? []) lowerWithItem(walk, item, scope);
  lowerNested(walk, node, scope);
}

/** `with value as target` */
function lowerWithItem(walk: Walk, item: SyntaxNode, scope: number): void {
  const value = item.children[0];
  if (value?.type !== "as_pattern") {
    walk.expression(value, scope);
    return;
  }
  const alias = field(value, "alias") ?? childOf(value, "as_pattern_target");
  const target = alias?.type === "as_pattern_target" ? alias.children[0] : alias;
  assign(walk, target, walk.expression(value.children[0], scope), scope, lastLine(item));
}

function lowerSimple(walk: Walk, node: SyntaxNode, scope: number): void {
  if (node.type === "assignment") lowerAssignment(walk, node, scope);
  else if (node.type === "augmented_assignment") lowerAugmented(walk, node, scope);
  else bindAdded(walk, node, walk.expression(node, scope), scope);
}
