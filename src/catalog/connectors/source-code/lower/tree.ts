import type { SyntaxNode } from "../../../../domain/syntax.ts";

/** Child with the field name, if any. */
export const field = (node: SyntaxNode, name: string): SyntaxNode | undefined =>
  node.children.find((child) => child.field === name);

/** Children with the field name. */
export const fields = (node: SyntaxNode, name: string): SyntaxNode[] =>
  node.children.filter((child) => child.field === name);

/** First child of one of the types. */
export const childOf = (node: SyntaxNode, ...types: string[]): SyntaxNode | undefined =>
  node.children.find((child) => types.includes(child.type));

/** Children of a type. */
export const childrenOf = (node: SyntaxNode, type: string): SyntaxNode[] =>
  node.children.filter((child) => child.type === type);

/** Line on which the last part of a node begins. */
export function lastLine(node: SyntaxNode): number {
  let at = node;
  for (let last = at.children.at(-1); last !== undefined; last = at.children.at(-1)) at = last;
  return Math.max(node.line, at.line);
}
