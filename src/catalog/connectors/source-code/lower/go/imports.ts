import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { ModuleBuilder } from "../builder.ts";
import { field } from "../tree.ts";
import { stringValue } from "./text.ts";

/** `import ( "a/b"; c "d/e" )` */
export function lowerImports(builder: ModuleBuilder, node: SyntaxNode): void {
  for (const child of node.children) {
    if (child.type === "import_spec_list") lowerImports(builder, child);
    else if (child.type === "import_spec") lowerImport(builder, child);
  }
}

function lowerImport(builder: ModuleBuilder, node: SyntaxNode): void {
  const path = field(node, "path");
  if (path === undefined) return;
  const module = stringValue(builder, path);
  const name = field(node, "name");
  const alias = name === undefined ? packageName(module) : builder.slice(name);
  if (alias === "_") return;
  const isDot = alias === ".";
  builder.imports.push({ local: isDot ? "*" : alias, module, name: isDot ? "*" : null, level: 0, line: node.line });
}

/**
 * The name by which a package is used: the last part of its path that is no version, without what packages leave out of their own
 * names (`go-openai` → `openai`, `openai-go` → `openai`, `anthropic-sdk-go` → `anthropic`).
 */
export function packageName(module: string): string {
  const parts = module.split("/").filter((part, index) => index === 0 || !/^v\d+$/.test(part));
  const last = (parts.at(-1) ?? module).replace(/\.v\d+$/, "");
  return last
    .replace(/^go[-.]|^golang-|[-.]go$|-golang$/g, "")
    .replace(/-(?:sdk|go|client)$/, "")
    .replaceAll("-", "_");
}
