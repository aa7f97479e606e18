import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { classAround } from "../java/names.ts";
import type { Walk } from "../walk.ts";

/** Where a path begins that is told from the crate or the module at hand. */
const INSIDE = new Set(["crate", "self", "super"]);

/** `a::b::C`, `Self::new`, `crate::config::MODEL`, without type arguments. A path from inside the crate is imported where it stands. */
export function lowerPath({ builder }: Walk, node: SyntaxNode, scope: number): Expression {
  const parts = pathParts(builder.slice(node));
  const [first = "", ...rest] = parts;
  if (INSIDE.has(first) && rest.length > 0) {
    const local = parts.join("::");
    const module = parts.slice(0, -1).join(".");
    if (!builder.imports.some((item) => item.local === local))
      builder.imports.push({ local, module, name: parts.at(-1) ?? null, level: 0, line: node.line });
    return { kind: "name", name: local };
  }
  if (rest.length > 0 && /^[a-z]/.test(first)) importCrate(builder, first);
  const own = first === "Self" ? classAround(builder, scope) : null;
  const name = (own === null ? null : builder.classes[own]?.name) ?? first;
  const head: Expression = { kind: "name", name, line: node.line };
  return rest.reduce<Expression>((object, name) => ({ kind: "member", object, name, line: node.line }), head);
}

/** A crate needs no import where a path begins with it, so its line is 0: what is imported by name goes before it. */
function importCrate(builder: ModuleBuilder, name: string): void {
  if (!builder.imports.some(({ local }) => local === name))
    builder.imports.push({ local: name, module: name, name: null, level: 0, line: 0 });
}

/** Names of a path, without its type arguments. */
export const pathParts = (written: string): readonly string[] =>
  withoutArguments(written)
    .split("::")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Drops what stands in angle brackets, however deep. */
function withoutArguments(written: string): string {
  let depth = 0;
  let kept = "";
  for (const letter of written) {
    if (letter === "<") depth++;
    else if (letter === ">") depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += letter;
  }
  return kept;
}
