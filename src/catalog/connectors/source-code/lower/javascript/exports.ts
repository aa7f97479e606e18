import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Export } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { childOf, childrenOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { stringValue } from "./text.ts";

/** `export const a = …`, `export default a`, `export { a as b } from "c"`, `export * from "c"` */
export function lowerExport(walk: Walk, node: SyntaxNode, scope: number): void {
  const declaration = field(node, "declaration");
  const value = field(node, "value");
  if (declaration !== undefined) exportDeclaration(walk, node, declaration, scope);
  else if (value !== undefined) exportDefault(walk, value, scope);
  else exportNames(walk.builder, node);
}

function exportDeclaration(walk: Walk, node: SyntaxNode, declaration: SyntaxNode, scope: number): void {
  const { builder } = walk;
  const bindings = builder.scopes[scope]?.bindings ?? [];
  const before = bindings.length;
  walk.statements([declaration], scope);
  const isDefault = /^export\s+default\b/.test(builder.slice(node).slice(0, 32));
  for (const { name } of bindings.slice(before))
    add(builder, { name: isDefault ? "default" : name, value: { kind: "name", name } });
}

function exportDefault({ builder, expression }: Walk, value: SyntaxNode, scope: number): void {
  add(builder, { name: "default", value: expression(value, scope) });
}

function exportNames(builder: ModuleBuilder, node: SyntaxNode): void {
  const source = field(node, "source");
  const module = source === undefined ? null : stringValue(builder, source);
  const clause = childOf(node, "export_clause");
  if (clause !== undefined)
    for (const item of childrenOf(clause, "export_specifier")) exportName(builder, item, module);
  else if (module !== null) add(builder, { name: namespaceName(builder, node), module, source: "*" });
}

function exportName(builder: ModuleBuilder, item: SyntaxNode, module: string | null): void {
  const source = builder.slice(field(item, "name") ?? item);
  const alias = field(item, "alias");
  const name = alias === undefined ? source : builder.slice(alias);
  add(builder, { name, value: module === null ? { kind: "name", name: source } : null, module, source });
}

/** `export * as name` → name; `export *` → `*`. */
function namespaceName(builder: ModuleBuilder, node: SyntaxNode): string {
  const namespace = childOf(node, "namespace_export");
  return namespace === undefined ? "*" : builder.slice(namespace.children[0] ?? namespace);
}

const add = (builder: ModuleBuilder, item: Pick<Export, "name"> & Partial<Export>): void =>
  void builder.exports.push({ value: null, module: null, source: null, ...item });
