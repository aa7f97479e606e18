import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { ModuleBuilder } from "../builder.ts";
import { childOf, childrenOf, field } from "../tree.ts";

/** `use A\B\C;`, `use A\B\C as D;`, `use A\B\{C, D as E};` */
export function lowerUse(builder: ModuleBuilder, node: SyntaxNode): void {
  const group = childOf(node, "namespace_use_group");
  const prefix = group === undefined ? undefined : childOf(node, "namespace_name");
  for (const clause of childrenOf(group ?? node, "namespace_use_clause")) {
    const path = childOf(clause, "qualified_name", "name");
    if (path === undefined) continue;
    const full = dotted([...(prefix === undefined ? [] : [builder.slice(prefix)]), builder.slice(path)].join("\\"));
    const name = full.slice(full.lastIndexOf(".") + 1);
    const alias = field(clause, "alias");
    builder.imports.push({
      local: alias === undefined ? name : builder.slice(alias),
      module: full,
      name,
      level: 0,
      line: clause.line,
    });
  }
}

/** `namespace A\B;`: its classes need no import, so the line is 0. */
export function lowerNamespace(builder: ModuleBuilder, node: SyntaxNode): void {
  const name = field(node, "name");
  if (name !== undefined)
    builder.imports.push({ local: "*", module: dotted(builder.slice(name)), name: null, level: 0, line: 0 });
}

/** `\A\B` → `A.B` */
export const dotted = (name: string): string => name.replace(/^\\/, "").replaceAll("\\", ".");
