import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { ModuleBuilder } from "../builder.ts";
import { childOf } from "../tree.ts";

const PATH = ["scoped_identifier", "identifier"];

/** `import a.b.C;`, `import a.b.*;`, `import static a.b.C.d;`: the module is the class, or the package of which all is taken. */
export function lowerImport(builder: ModuleBuilder, node: SyntaxNode): void {
  const path = childOf(node, ...PATH);
  if (path === undefined) return;
  const name = builder.slice(path);
  const isStatic = /^import\s+static\b/.test(builder.slice(node));
  if (childOf(node, "asterisk") !== undefined) return add(builder, "*", name, null, node.line);
  const last = name.slice(name.lastIndexOf(".") + 1);
  add(builder, last, isStatic ? name.slice(0, -last.length - 1) : name, last, node.line);
}

/** Classes of the same package need no import, so its line is 0. Comes last: what is imported by name goes before it. */
export function lowerImplicitImport(builder: ModuleBuilder, root: SyntaxNode): void {
  const declaration = childOf(root, "package_declaration");
  const path = declaration === undefined ? undefined : childOf(declaration, ...PATH);
  if (path !== undefined) add(builder, "*", builder.slice(path), null, 0);
}

const add = (builder: ModuleBuilder, local: string, module: string, name: string | null, line: number): void =>
  void builder.imports.push({ local, module, name, level: 0, line });
