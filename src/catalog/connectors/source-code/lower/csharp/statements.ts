import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { UNKNOWN } from "../../ir.ts";
import { element } from "../expressions.ts";
import { field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { declare } from "./bindings.ts";
import { lowerClass } from "./classes.ts";
import { lowerFunction } from "./functions.ts";

const STATEMENT =
  /_statement$|_declaration$|^block$|_clause$|^switch_(body|section)$|^declaration_list$|^using_directive$/;

/** Lowers one statement. */
export function lowerStatement(walk: Walk, node: SyntaxNode, scope: number): void {
  switch (node.type) {
    case "using_directive":
      return lowerUsing(walk, node);
    case "class_declaration":
    case "record_declaration":
    case "struct_declaration":
      return lowerClass(walk, node, scope);
    case "method_declaration":
    case "local_function_statement":
      lowerFunction(walk, node, scope, null);
      return;
    case "variable_declaration":
      return declare(walk, node, scope);
    case "return_statement":
      walk.returns.at(-1)?.push(node.children.length === 0 ? UNKNOWN : walk.expression(node.children[0], scope));
      return;
    case "foreach_statement":
      return lowerForeach(walk, node, scope);
    case "for_statement":
    case "while_statement":
      return walk.builder.branch(() => lowerChildren(walk, node, scope), node.line);
    case "if_statement":
    case "switch_statement":
    case "try_statement":
      return walk.builder.branch(() => lowerChildren(walk, node, scope));
    case "interface_declaration":
    case "enum_declaration":
    case "comment":
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

/** `using A.B;` brings in all names of the namespace, `using C = A.B;` one. */
function lowerUsing({ builder }: Walk, node: SyntaxNode): void {
  const alias = field(node, "name");
  const target = node.children.find((child) => child !== alias);
  if (target === undefined) return;
  const module = builder.slice(target);
  const base = { level: 0, line: node.line };
  const dot = module.lastIndexOf(".");
  if (alias === undefined) builder.imports.push({ ...base, local: "*", module, name: "*" });
  else if (dot > 0)
    builder.imports.push({
      ...base,
      local: builder.slice(alias),
      module: module.slice(0, dot),
      name: module.slice(dot + 1),
    });
}

function lowerForeach(walk: Walk, node: SyntaxNode, scope: number): void {
  const items = walk.expression(field(node, "right"), scope);
  const left = field(node, "left");
  walk.builder.branch(() => {
    if (left?.type === "identifier") walk.builder.bind(scope, walk.builder.slice(left), element(items), node.line);
    const body = field(node, "body");
    if (body !== undefined) lowerStatement(walk, body, scope);
  }, node.line);
}
