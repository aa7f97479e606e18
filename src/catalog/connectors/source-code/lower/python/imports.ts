import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Import } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { childOf, field, fields } from "../tree.ts";

/** `import a.b, c as d` */
export function lowerImport(builder: ModuleBuilder, node: SyntaxNode): void {
  for (const child of node.children) builder.imports.push(importOf(builder, child, node.line));
}

/** Without an alias, `import a.b` gives the name `a`. */
function importOf(builder: ModuleBuilder, node: SyntaxNode, line: number): Import {
  const { name, alias } = aliased(builder, node);
  const local = alias ?? (name.split(".")[0] as string);
  return { local, module: alias === null ? local : name, name: null, level: 0, line };
}

/** `from ..a import b as c, d` */
export function lowerImportFrom(builder: ModuleBuilder, node: SyntaxNode): void {
  const from = field(node, "module_name");
  const text = from === undefined ? "" : builder.slice(from);
  const level = /^\.*/.exec(text)?.[0].length ?? 0;
  const source = { module: text.slice(level).trim(), level, line: node.line };
  if (childOf(node, "wildcard_import") !== undefined) builder.imports.push({ local: "*", name: "*", ...source });
  for (const child of fields(node, "name")) {
    const { name, alias } = aliased(builder, child);
    builder.imports.push({ local: alias ?? name, name, ...source });
  }
}

function aliased(builder: ModuleBuilder, node: SyntaxNode): { readonly name: string; readonly alias: string | null } {
  if (node.type !== "aliased_import") return { name: builder.slice(node), alias: null };
  return { name: builder.slice(field(node, "name") ?? node), alias: builder.slice(field(node, "alias") ?? node) };
}
