import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import { template } from "../expressions.ts";
import { unescapeJavascript } from "../javascript/text.ts";
import type { Walk } from "../walk.ts";

const NAME = /\$([A-Za-z_]\w*)/;

/** `"a $b ${c.d}"`, also over several lines. */
export function lowerString(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const { builder } = walk;
  const isRaw = node.type === "multiline_string_literal";
  const quote = isRaw ? 3 : 1;
  const parts: Expression[] = [];
  let at = node.start + quote;
  const text = (end: number): void => {
    const [first, ...rest] = builder.slice({ start: at, end }).split(NAME);
    if (first !== "") parts.push(plain(first ?? ""));
    for (let index = 0; index + 1 < rest.length; index += 2) {
      parts.push({ kind: "name", name: rest[index] ?? "", line: node.line });
      if (rest[index + 1] !== "") parts.push(plain(rest[index + 1] ?? ""));
    }
  };
  const plain = (written: string): Expression =>
    builder.string(isRaw ? written : unescapeJavascript(written), node.line);
  for (const child of node.children) {
    if (child.type !== "interpolation") continue;
    text(child.start);
    parts.push(walk.expression(child.children[0], scope));
    at = child.end;
  }
  text(Math.max(at, node.end - quote));
  return parts.length === 0 ? builder.string("", node.line) : template(parts, node.line);
}
