import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { ModuleBuilder } from "../builder.ts";
import { childOf } from "../tree.ts";

/** `import a.b.C`, `import a.b.C as D`, `import a.b.*`: the module is what is imported, or the package of which all is taken. */
export function lowerImport(builder: ModuleBuilder, node: SyntaxNode): void {
  const path = childOf(node, "qualified_identifier");
  if (path === undefined) return;
  const name = nameOf(builder, path);
  const last = name.slice(name.lastIndexOf(".") + 1);
  const alias = node.children.find((child) => child.type === "identifier");
  if (/\.\s*\*\s*$/.test(builder.slice(node))) return add(builder, "*", name, null, node.line);
  add(builder, alias === undefined ? last : builder.slice(alias), name, last, node.line);
}

/** What lies in the same package needs no import, so its line is 0. Comes last: what is imported by name goes before it. */
export function lowerPackage(builder: ModuleBuilder, root: SyntaxNode): void {
  const header = childOf(root, "package_header");
  const path = header === undefined ? undefined : childOf(header, "qualified_identifier");
  add(builder, "*", path === undefined ? "" : nameOf(builder, path), null, 0);
}

const nameOf = (builder: ModuleBuilder, path: SyntaxNode): string => builder.slice(path).replace(/[\s`]/g, "");

const add = (builder: ModuleBuilder, local: string, module: string, name: string | null, line: number): void =>
  void builder.imports.push({ local, module, name, level: 0, line });
