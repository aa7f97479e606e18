import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { ModuleBuilder } from "../builder.ts";
import { unescapeJavascript } from "../javascript/text.ts";

/** Value of a string literal or text block. */
export function stringValue(builder: ModuleBuilder, node: SyntaxNode): string {
  const written = builder.slice(node);
  return unescapeJavascript(written.startsWith('"""') ? textBlock(written.slice(3, -3)) : written.slice(1, -1));
}

/** A text block without the indentation that all its lines share; the line it opens on is no part of it. */
function textBlock(inside: string): string {
  const lines = inside.slice(inside.indexOf("\n") + 1).split("\n");
  const widths = lines.filter((line, at) => line.trim() !== "" || at === lines.length - 1).map(indentOf);
  const shared = Math.min(...widths);
  return lines.map((line) => line.slice(shared).trimEnd()).join("\n");
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
