import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { ModuleBuilder } from "../builder.ts";
import { childOf, childrenOf, field } from "../tree.ts";
import { stringValue, unquote } from "./text.ts";

type Add = (local: string, name: string | null) => void;

/** `import a, { b as c } from "module"`, `import * as d from "module"` */
export function lowerImport(builder: ModuleBuilder, node: SyntaxNode): void {
  const source = field(node, "source");
  if (source === undefined) return;
  const module = stringValue(builder, source);
  const add: Add = (local, name) => void builder.imports.push({ local, module, name, level: 0, line: node.line });
  for (const child of childOf(node, "import_clause")?.children ?? []) {
    if (child.type === "identifier") add(builder.slice(child), "default");
    else if (child.type === "namespace_import") add(builder.slice(child.children[0] ?? child), null);
    else if (child.type === "named_imports") addNamed(builder, child, add);
  }
}

function addNamed(builder: ModuleBuilder, node: SyntaxNode, add: Add): void {
  for (const item of childrenOf(node, "import_specifier")) {
    const name = field(item, "name");
    if (name !== undefined) add(builder.slice(field(item, "alias") ?? name), unquote(builder.slice(name)));
  }
}
