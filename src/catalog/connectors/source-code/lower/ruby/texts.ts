import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import { template } from "../expressions.ts";
import { unescapeJavascript } from "../javascript/text.ts";
import type { Form } from "../walk.ts";

/** Bodies of here-documents by where their beginnings stand: a body follows the line that begins it. */
export type Heredocs = ReadonlyMap<number, SyntaxNode>;

/** Finds the body of each here-document: beginnings and bodies come in the same order. */
export function heredocsOf(root: SyntaxNode): Heredocs {
  const starts: SyntaxNode[] = [];
  const bodies: SyntaxNode[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === "heredoc_beginning") starts.push(node);
    else if (node.type === "heredoc_body") bodies.push(node);
    for (const child of node.children) visit(child);
  };
  visit(root);
  bodies.sort((a, b) => a.start - b.start);
  starts.sort((a, b) => a.start - b.start);
  return new Map(starts.flatMap(({ start }, index) => (bodies[index] === undefined ? [] : [[start, bodies[index]]])));
}

/** A literal text with what is put into it. */
export const lowerText: Form<Expression> = (walk, node, scope) => {
  const { builder } = walk;
  const parts = node.children.flatMap((child): Expression[] => {
    if (child.type === "interpolation") return [walk.expression(child.children[0], scope)];
    if (!/_content$|^escape_sequence$/.test(child.type)) return [];
    return [builder.string(unescapeJavascript(builder.slice(child)), child.line)];
  });
  return parts.length === 0 ? builder.string("", node.line) : template(parts, node.line);
};

/** A here-document, without the indentation its lines share where nothing is put in. */
export function lowerHeredoc(heredocs: Heredocs): Form<Expression> {
  return (walk, node, scope) => {
    const body = heredocs.get(node.start);
    const text = body === undefined ? undefined : lowerText(walk, body, scope);
    return text?.kind === "string" ? walk.builder.string(dedent(text.value), text.line) : (text ?? { kind: "unknown" });
  };
}

function dedent(text: string): string {
  const lines = text.split("\n");
  const widths = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...widths);
  return lines
    .map((line) => line.slice(shared))
    .join("\n")
    .trim();
}
