import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { ModuleBuilder } from "../builder.ts";
import { field } from "../tree.ts";
import { pathParts } from "./paths.ts";

/** `use a::b::{self, C as D, e::*};` */
export const lowerUse = (builder: ModuleBuilder, node: SyntaxNode): void =>
  lowerTree(builder, field(node, "argument"), []);

function lowerTree(builder: ModuleBuilder, node: SyntaxNode | undefined, before: readonly string[]): void {
  if (node === undefined) return;
  const parts = (inner: SyntaxNode | undefined): readonly string[] =>
    inner === undefined ? before : [...before, ...pathParts(builder.slice(inner))];
  switch (node.type) {
    case "scoped_use_list": {
      const prefix = parts(field(node, "path"));
      for (const item of field(node, "list")?.children ?? []) lowerTree(builder, item, prefix);
      return;
    }
    case "use_list":
      for (const item of node.children) lowerTree(builder, item, before);
      return;
    case "use_wildcard": {
      const module = parts(node.children[0]).join(".");
      builder.imports.push({ local: "*", module, name: null, level: 0, line: node.line });
      return;
    }
    case "use_as_clause": {
      const alias = field(node, "alias");
      return add(builder, parts(field(node, "path")), alias && builder.slice(alias), node.line);
    }
    case "self":
      return add(builder, before, undefined, node.line);
    case "identifier":
    case "scoped_identifier":
      return add(builder, parts(node), undefined, node.line);
  }
}

function add(builder: ModuleBuilder, path: readonly string[], alias: string | undefined, line: number): void {
  const name = path.at(-1);
  const local = alias ?? name;
  if (name === undefined || local === undefined || local === "_") return;
  const module = path.slice(0, -1).join(".");
  builder.imports.push(
    module === ""
      ? { local, module: name, name: null, level: 0, line }
      : { local, module, name: name === "self" ? null : name, level: 0, line },
  );
}

/** `mod llm;` names a file beside this one. */
export function lowerModule(builder: ModuleBuilder, name: string, line: number): void {
  builder.imports.push({ local: name, module: `self.${name}`, name: null, level: 0, line });
}
