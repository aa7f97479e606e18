import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, type Keyword, UNKNOWN } from "../../ir.ts";
import { dictOf } from "../expressions.ts";
import { noteEntry, noteItems } from "../literals.ts";
import type { Walk } from "../walk.ts";
import { stringValue } from "./text.ts";

/** What `json!(…)` writes down, from its tokens. Calls in it count for what they are made on. */
export function lowerJson(walk: Walk, body: SyntaxNode): Expression {
  return lowerTokens(walk, body.children);
}

const isString = ({ type }: SyntaxNode): boolean => type === "string_literal" || type === "raw_string_literal";

function lowerTokens(walk: Walk, tokens: readonly SyntaxNode[]): Expression {
  const { builder } = walk;
  const [first, ...rest] = tokens;
  if (first === undefined) return UNKNOWN;
  const written = builder.slice(first);
  if (isString(first)) return builder.string(stringValue(builder, first), first.line);
  if (first.type === "token_tree") return written.startsWith("{") ? lowerObject(walk, first) : lowerArray(walk, first);
  if (first.type === "integer_literal" || first.type === "float_literal")
    return { kind: "number", value: Number.parseFloat(written.replaceAll("_", "")) };
  if (first.type === "boolean_literal") return { kind: "boolean", value: written === "true" };
  if (first.type !== "identifier" && first.type !== "self") return UNKNOWN;
  let value: Expression = { kind: "name", name: written, line: first.line };
  let before = first;
  for (const token of rest) {
    const isMember =
      token.type === "identifier" && builder.slice({ start: before.end, end: token.start }).trim() === ".";
    const isCalled = builder.slice({ start: token.end, end: token.end + 1 }) === "(";
    if (!isMember || isCalled) break;
    value = { kind: "member", object: value, name: builder.slice(token) };
    before = token;
  }
  return value;
}

/** Tokens between commas. */
function partsOf({ builder }: Walk, node: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  const parts: SyntaxNode[][] = [];
  let end = node.start + 1;
  for (const child of node.children) {
    if (child.type.endsWith("comment")) continue;
    const isNext = parts.length === 0 || builder.slice({ start: end, end: child.start }).includes(",");
    if (isNext) parts.push([child]);
    else parts.at(-1)?.push(child);
    end = child.end;
  }
  return parts;
}

function lowerArray(walk: Walk, node: SyntaxNode): Expression {
  const items = partsOf(walk, node).map((tokens) => lowerTokens(walk, tokens));
  noteItems(walk.builder, items);
  return { kind: "list", items, line: node.line };
}

function lowerObject(walk: Walk, node: SyntaxNode): Expression {
  const entries = partsOf(walk, node).flatMap(([key, ...rest]): Keyword[] => {
    if (key === undefined || !isString(key)) return [];
    const name = stringValue(walk.builder, key);
    const value = lowerTokens(walk, rest);
    noteEntry(walk.builder, name, value);
    return [{ name, value }];
  });
  return dictOf(entries, node.line);
}
