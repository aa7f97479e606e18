import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression, Keyword } from "../../ir.ts";
import { childOf, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerPath } from "./paths.ts";
import { stringValue } from "./text.ts";

/** `#[tool(description = "…")]`, or a line of documentation. */
export interface Attribute {
  readonly call: Expression;
  readonly name: string;
  readonly text: string | undefined;
  readonly isTest: boolean;
}

/** Attributes and documentation that stand before each item. */
export function withAttributes(
  nodes: readonly SyntaxNode[],
): readonly (readonly [SyntaxNode, readonly SyntaxNode[]])[] {
  let before: SyntaxNode[] = [];
  return nodes.flatMap((node) => {
    if (node.type === "attribute_item" || node.type === "line_comment" || node.type === "block_comment") {
      before.push(node);
      return [];
    }
    const own = before;
    before = [];
    return [[node, own] as const];
  });
}

/** What stands before an item, as the calls that its attributes are. */
export function lowerAttributes(walk: Walk, nodes: readonly SyntaxNode[], scope: number): readonly Attribute[] {
  return nodes.flatMap((node): Attribute[] => {
    const attribute = childOf(node, "attribute");
    const path = attribute?.children[0];
    return attribute === undefined || path === undefined ? [] : [lowerAttribute(walk, attribute, path, scope)];
  });
}

function lowerAttribute(walk: Walk, node: SyntaxNode, path: SyntaxNode, scope: number): Attribute {
  const { builder } = walk;
  const tokens = childOf(node, "token_tree");
  const keywords = tokens === undefined ? [] : keywordsOf(walk, tokens);
  const lines = { line: node.line, endLine: lastLine(node) };
  const call = builder.call(scope, {
    callee: lowerPath(walk, path, scope),
    positional: [],
    keywords,
    spreads: [],
    ...lines,
  });
  const description = keywords.find(({ name }) => name === "description")?.value;
  return {
    call,
    name: builder.slice(path),
    text: description?.kind === "string" ? description.value : undefined,
    isTest: /^cfg\s*\(\s*(all\s*\(\s*)?test\b/.test(builder.slice(node)),
  };
}

/** `name = "text"` among the tokens. */
function keywordsOf({ builder }: Walk, tokens: SyntaxNode): readonly Keyword[] {
  return tokens.children.flatMap((token, at): Keyword[] => {
    const value = tokens.children[at + 1];
    if (token.type !== "identifier" || value === undefined || !value.type.endsWith("string_literal")) return [];
    const isSet = builder.slice({ start: token.end, end: value.start }).trim() === "=";
    return isSet
      ? [{ name: builder.slice(token), value: builder.string(stringValue(builder, value), value.line) }]
      : [];
  });
}

export const describedBy = (attributes: readonly Attribute[]): string | null =>
  attributes.find(({ text }) => text !== undefined)?.text ?? null;

/** What the lines of documentation before an item say. */
export function documentationIn({ builder }: Walk, nodes: readonly SyntaxNode[]): string | null {
  const lines = nodes
    .filter(({ type }) => type === "line_comment")
    .map((node) => builder.slice(node))
    .filter((line) => line.startsWith("///"))
    .map((line) => line.slice(3).trim());
  return lines.length === 0 ? null : lines.join("\n");
}
